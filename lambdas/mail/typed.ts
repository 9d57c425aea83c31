import { cleanLine, cleanProse, lengthOf } from '../domain/identifiers/text';

/** Marks that a reader cannot see, and that reorder or split what is beside them. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Something typed, as one line without controls or direction marks: safe in a header. */
export function typedLine(typed: string): string {
  return cleanLine(typed).replace(UNSEEN, '').trim();
}

/** Something typed, with its line breaks, without controls or direction marks. */
export function typedProse(typed: string): string {
  return cleanProse(typed).replace(UNSEEN, '').trim();
}

/** At most `max` code points, the last one … if something was cut. */
export function shortened(text: string, max: number): string {
  return lengthOf(text) <= max ? text : `${[...text].slice(0, Math.max(0, max - 1)).join('')}…`;
}
