import { accepted, rejected, type Checked } from './checked';
import { asMeant } from './text';

/** 电话号码: as people call it (`e164`), and as it was typed. */
export interface Phone {
  kind: 'mobile' | 'landline';
  /** `+86` and the number without its leading 0. */
  e164: string;
  /** 分机, digits. */
  extension?: string;
  typed: string;
}

export type PhoneError =
  | { code: 'empty' }
  /** Something that is no digit, space, hyphen, bracket or plus. */
  | { code: 'character'; character: string }
  /** Begins like a mobile number but has not 11 digits. */
  | { code: 'mobile-length'; length: number }
  /** Seven or eight digits without an area code. */
  | { code: 'area-code-missing' }
  | { code: 'not-a-number' };

const COUNTRY = '+86';
const MOBILE = /^1[3-9]\d{9}$/;
const MOBILE_LENGTH = 11;
/** 010 and 02x, whose numbers all have 8 digits, or a code of three digits and 7 or 8. */
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d\d\d{7,8})$/;
const WITHOUT_AREA_CODE = /^[2-8]\d{6,7}$/;
/** 转, 分机 or ext and up to six digits behind the number; `;ext=` is our own stored form. */
const SPOKEN_EXTENSION = /^(.+?)\s*(?:转分机|分机号?|转|;?EXT[.=]?|#)[\s:]*(\d{1,6})$/;
/** Area code, number and extension as groups: `023-59221234-801`, `023-5922-1234-801`. Hyphens elsewhere only make a number readable. */
const THIRD_GROUP = /^((?:\+?86[\s-]*)?\(?0?(?:10|[2-9]\d{1,2})\)?[\s-]*(?:\d{7,8}|\d{4}-\d{4}))-(\d{1,6})$/;

/** Reads a typed number: mobile, landline with or without extension, `+86`, full-width digits, spaces and hyphens. */
export function readPhone(typed: string): Checked<Phone, PhoneError> {
  const plain = asMeant(typed)
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (plain === '') return rejected({ code: 'empty' });
  const [, beforeExtension, extension] = SPOKEN_EXTENSION.exec(plain) ?? THIRD_GROUP.exec(plain) ?? [];
  const number = beforeExtension ?? plain;
  const strange = /[^\d\s()+-]/u.exec(number);
  if (strange) return rejected({ code: 'character', character: strange[0] });
  const digits = nationalDigits(number);
  if (MOBILE.test(digits) && extension === undefined) {
    return accepted({ kind: 'mobile', e164: COUNTRY + digits, typed });
  }
  if (LANDLINE.test(digits)) {
    const e164 = COUNTRY + digits.slice(1);
    return accepted({ kind: 'landline', e164, ...(extension === undefined ? {} : { extension }), typed });
  }
  return rejected(problemOf(digits));
}

/** Digits as dialled within the country: without +86 or 0086, landlines with their 0. */
function nationalDigits(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  const national = digits.replace(/^(?:\+|00)86/, '').replace(/^86(?=1[3-9]\d{9}$|(?:10|2\d)\d{8}$)/, '');
  const abroad = national !== digits;
  return abroad && !national.startsWith('0') && !/^1[3-9]/.test(national) ? `0${national}` : national;
}

function problemOf(digits: string): PhoneError {
  if (/^1[3-9]/.test(digits) && digits.length !== MOBILE_LENGTH)
    return { code: 'mobile-length', length: digits.length };
  if (WITHOUT_AREA_CODE.test(digits)) return { code: 'area-code-missing' };
  return { code: 'not-a-number' };
}
