import type { Deadline } from '../domain/working-time';

/** A named value: `编号：城企哨〔2026〕1号`. */
export interface Fact {
  label: string;
  value: string;
}

/** What is to happen (or should have) by an instant. */
export interface DueLine extends Deadline {
  what: string;
}

/**
 * A piece of a letter. A letter is written once, as a list of these, and rendered to text and to HTML: the two parts
 * cannot differ. Texts are plain; each renderer escapes for itself.
 */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  /** 时限: the first one large. `late`: it is past. */
  | { kind: 'deadlines'; tone: 'running' | 'late'; lines: [DueLine, ...DueLine[]] }
  | { kind: 'lines'; heading: string; lines: string[] }
  /** What a person typed, set apart so that no typed line passes for one of ours. */
  | { kind: 'prose'; heading: string; text: string }
  /** One verb, and the full URL on its own line. */
  | { kind: 'link'; verb: string; note: string; url: string }
  /** A code alone on its line, to be copied. */
  | { kind: 'code'; code: string }
  | { kind: 'signature'; name: string; date: string }
  | { kind: 'footer'; lines: string[] };

/** A letter ready to be rendered. */
export interface Letter {
  subject: string;
  /** Shown at the head of the HTML part; the sender's name. */
  sender: string;
  blocks: Block[];
}
