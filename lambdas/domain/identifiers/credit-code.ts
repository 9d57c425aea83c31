import { accepted, rejected, type Checked } from './checked';
import { asMeant } from './text';

/** 统一社会信用代码 (GB 32100-2015): 18 characters, upper-case, checked. */
export type CreditCode = string & { readonly __brand: 'CreditCode' };

/** What is wrong with a typed code. `position` counts from 1, as people do (第13位). */
export type CreditCodeError =
  | { code: 'length'; length: number }
  /** A character that no code has at this place; `looksLike` is what may have been meant. */
  | { code: 'character'; position: number; character: string; looksLike?: string }
  /** The check digit does not fit; `suspect` is the one place where a look-alike would make it fit. */
  | { code: 'check-digit'; suspect?: { position: number; character: string; looksLike: string } };

const LENGTH = 18;
/** GB 32100-2015: no I, O, S, V, Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;
/** Weight i is 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** 登记管理机关行政区划码 (GB/T 2260), places 3–8: digits only. */
const REGION_FIRST = 3;
const REGION_LAST = 8;

/** What a reader of a licence takes for one another; the first is the likeliest. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  I: '1L',
  O: '0DQ',
  S: '58',
  V: 'UY',
  Z: '27',
  '0': 'DQ',
  D: '0',
  Q: '0',
  '1': 'L7',
  L: '1',
  '7': '1',
  '8': 'B',
  B: '8',
  '6': 'G',
  G: '6',
};

/** Reads a typed code: full-width forms, lower case, spaces and hyphens are taken as meant. */
export function readCreditCode(typed: string): Checked<CreditCode, CreditCodeError> {
  const code = asMeant(typed)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const characters = [...code];
  if (characters.length !== LENGTH) return rejected({ code: 'length', length: characters.length });
  const strange = characters.findIndex((each, index) => !allowedAt(index + 1).includes(each));
  if (strange !== -1) return rejected(strangeCharacter(code, strange + 1));
  if (checkDigitOf(code) !== code[LENGTH - 1]) return rejected(wrongCheckDigit(code));
  return accepted(code as CreditCode);
}

/** The 18th character of 17 valid ones (more are ignored). */
export function checkDigitOf(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

function allowedAt(position: number): string {
  if (position === 1) return ALPHABET.slice(1); // no registering authority is 0
  return position >= REGION_FIRST && position <= REGION_LAST ? ALPHABET.slice(0, 10) : ALPHABET;
}

function strangeCharacter(code: string, position: number): CreditCodeError {
  const character = [...code][position - 1] ?? '';
  const candidates = lookAlikesAt(character, position);
  // of the check digit one knows whether it fits; elsewhere the likeliest is worth saying, though more may be wrong
  const likeliest = position === LENGTH ? undefined : candidates[0];
  const looksLike = candidates.find((each) => isValid(replaceAt(code, position, each))) ?? likeliest;
  return { code: 'character', position, character, ...(looksLike === undefined ? {} : { looksLike }) };
}

/** Names a suspect only when there is exactly one: a guess between several would mislead. */
function wrongCheckDigit(code: string): CreditCodeError {
  const suspects = [...code].flatMap((character, index) =>
    lookAlikesAt(character, index + 1)
      .filter((looksLike) => isValid(replaceAt(code, index + 1, looksLike)))
      .map((looksLike) => ({ position: index + 1, character, looksLike })),
  );
  const [suspect, another] = suspects;
  return { code: 'check-digit', ...(suspect === undefined || another !== undefined ? {} : { suspect }) };
}

function lookAlikesAt(character: string, position: number): string[] {
  return [...(LOOK_ALIKES[character] ?? '')].filter((each) => allowedAt(position).includes(each));
}

function replaceAt(code: string, position: number, character: string): string {
  return code.slice(0, position - 1) + character + code.slice(position);
}

function isValid(code: string): boolean {
  return (
    [...code].every((each, index) => allowedAt(index + 1).includes(each)) && checkDigitOf(code) === code[LENGTH - 1]
  );
}
