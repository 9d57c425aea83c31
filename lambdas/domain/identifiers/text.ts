import { accepted, rejected, type Checked } from './checked';

export type TextError = { code: 'empty' } | { code: 'too-long'; max: number; length: number };

/** Controls but tab and line feed, and the marks that turn the direction of what stands beside them. */
const INVISIBLE = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Without marks that nobody sees, as pasting brings them: zero-width spaces, direction marks. */
export function withoutFormat(typed: string): string {
  return typed.replace(/\p{Cf}/gu, '');
}

/** A number, code or address as it was meant: full-width forms become plain ones (NFKC), unseen marks go. */
export function asMeant(typed: string): string {
  return withoutFormat(typed).normalize('NFKC');
}

/** Length as people count it: code points (a rare character or an emoji is one). */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Prose as typed, every line break one `\n`, without control characters or broken surrogates. */
export function cleanProse(typed: string): string {
  return typed
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** One line: a line break or tab inside becomes a space, space around it goes. */
export function cleanLine(typed: string): string {
  return cleanProse(typed)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/** Prose of 1 to `max` characters; otherwise kept as typed. */
export function readProse(typed: string, max: number): Checked<string, TextError> {
  return within(cleanProse(typed), max);
}

/** One line of 1 to `max` characters. */
export function readLine(typed: string, max: number): Checked<string, TextError> {
  return within(cleanLine(typed), max);
}

/** Letters without a shape: Hangul's filler and the empty Braille pattern. */
const SHAPELESS = /[\u3164\uffa0\u115f\u1160\u2800]/g;

/** Whether a reader would see nothing at all. */
const looksEmpty = (text: string) => withoutFormat(text).replace(SHAPELESS, '').trim() === '';

function within(text: string, max: number): Checked<string, TextError> {
  const length = lengthOf(text);
  if (looksEmpty(text)) return rejected({ code: 'empty' });
  return length > max ? rejected({ code: 'too-long', max, length }) : accepted(text);
}
