import type { Instant } from '../../lambdas/domain/time';

/** 邮件: one mail as the sink received it. */
export interface Letter {
  /** Counted from 1 in the order of arrival. */
  readonly id: string;
  /** The recipients the sink accepted (the envelope's, not what the header says). */
  readonly to: readonly string[];
  readonly subject: string;
  /** The plain text part as it was sent; empty if the mail had none. */
  readonly text: string;
  /** The HTML part as it was sent; empty if the mail had none. */
  readonly html: string;
  /** Lower-case name → readable value; several of one name are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt: Instant;
  /** The header section as it came over the wire. */
  readonly wireHeaders: string;
}

/** What `/mailbox.json` says of a letter. */
export type PublishedLetter = Omit<Letter, 'wireHeaders'>;

/** Filter of the mailbox; an empty string admits everything. */
export interface LetterFilter {
  /** Part of a recipient's address. */
  readonly to: string;
  /** Key or number of a case. */
  readonly number: string;
}

/** Memory for about a day of demonstration: the oldest letters go first. */
const KEPT_LETTERS = 5000;

/** The letters of one run, in memory only. */
export class Letters {
  readonly #letters: Letter[] = [];
  #received = 0;

  constructor(private readonly kept = KEPT_LETTERS) {}

  add(letter: Omit<Letter, 'id'>): void {
    this.#received += 1;
    this.#letters.push({ ...letter, id: String(this.#received) });
    if (this.#letters.length > this.kept) this.#letters.shift();
  }

  /** Oldest first. */
  all(): readonly Letter[] {
    return this.#letters;
  }

  find(id: string): Letter | undefined {
    return this.#letters.find((letter) => letter.id === id);
  }

  /** Those the filter admits, oldest first. */
  matching(filter: LetterFilter): readonly Letter[] {
    return this.#letters.filter((letter) => isFor(letter, filter.to) && isAbout(letter, filter.number));
  }
}

/** The key of the case a letter belongs to (`CKQS-2026-000001`); `undefined` for a letter outside any case. */
export function caseOf(letter: Letter): string | undefined {
  return letter.headers['x-qishao-case'];
}

function isFor(letter: Letter, part: string): boolean {
  const wanted = part.trim().toLowerCase();
  return letter.to.some((address) => address.toLowerCase().includes(wanted));
}

function isAbout(letter: Letter, number: string): boolean {
  const wanted = number.normalize('NFKC').trim().toUpperCase();
  const said = `${letter.subject}\n${letter.text}`.normalize('NFKC');
  return wanted === '' || caseOf(letter)?.toUpperCase() === wanted || said.includes(wanted);
}
