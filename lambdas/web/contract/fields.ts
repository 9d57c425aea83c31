import { accepted, rejected, type Checked } from '../../domain/identifiers/checked';
import { readCreditCode } from '../../domain/identifiers/credit-code';
import { readEmail } from '../../domain/identifiers/email';
import { readPhone } from '../../domain/identifiers/phone';
import { asMeant, readLine, readProse, type TextError } from '../../domain/identifiers/text';
import { instantOf, isDay, type Instant, type LocalDate } from '../../domain/time';
import { creditCodeProblem, emailProblem, FIELD_PROBLEMS, LABELS, phoneProblem } from '../../texts/fields';
import { field, type FieldProblem } from './field';

type Read<Value> = Checked<Value, FieldProblem>;

const isBlank = (raw: unknown) => raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
const problem = (code: string, message: string) => rejected({ code, message });

/** Numbers are taken for what they spell: `"phone": 13800000000` is no mistake worth an error. */
function typed(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' ? String(raw) : undefined;
}

/**
 * UTF-16 units that a number, address, code or date is read from: normalising and matching what is longer could take a
 * function's whole time. It is cut, not refused: what is left is far too long for any of them.
 */
const SHORT = 500;
const typedShort = (raw: unknown): string => (typed(raw) ?? '').slice(0, SHORT);

function text(label: string, read: (typedText: string) => Checked<string, TextError>) {
  return (raw: unknown): Read<string> => {
    if (isBlank(raw)) return problem('required', FIELD_PROBLEMS.required(label));
    const value = typed(raw);
    if (value === undefined) return problem('not-text', FIELD_PROBLEMS.notText(label));
    const result = read(value);
    if (result.ok) return result;
    if (result.error.code === 'empty') return problem('required', FIELD_PROBLEMS.required(label));
    return problem('too-long', FIELD_PROBLEMS.tooLong(label, result.error.max, result.error.length));
  };
}

/** Text of which a reader would see nothing counts as left out; a value of another kind is a mistake. */
function optional<Value>(read: (raw: unknown) => Read<Value>) {
  return (raw: unknown): Read<Value | undefined> => {
    const result = isBlank(raw) ? accepted(undefined) : read(raw);
    const unseen = !result.ok && result.error.code === 'required' && typeof raw === 'string';
    return unseen ? accepted(undefined) : result;
  };
}

const readLineOf = (label: string, max: number) => text(label, (value) => readLine(value, max));
const readProseOf = (label: string, max: number) => text(label, (value) => readProse(value, max));

/** One line of at most `max` code points. */
export const line = (label: string, max: number) =>
  field({ type: 'string', title: label, minLength: 1, maxLength: max }, readLineOf(label, max));
export const optionalLine = (label: string, max: number) =>
  field({ type: 'string', title: label, maxLength: max, 'x-optional': true }, optional(readLineOf(label, max)));

/** Prose of at most `max` code points, kept as typed. */
export const prose = (label: string, max: number) =>
  field({ type: 'string', title: label, minLength: 1, maxLength: max }, readProseOf(label, max));
export const optionalProse = (label: string, max: number) =>
  field({ type: 'string', title: label, maxLength: max, 'x-optional': true }, optional(readProseOf(label, max)));

function readOneOf<const Id extends string>(label: string, ids: readonly Id[]) {
  return (raw: unknown): Read<Id> => {
    if (isBlank(raw)) return problem('required', FIELD_PROBLEMS.choose(label));
    const found = ids.find((each) => each === raw);
    return found === undefined ? problem('unknown', FIELD_PROBLEMS.unknown(label)) : accepted(found);
  };
}

/** One of the county's ids. */
export const oneOf = <const Id extends string>(label: string, ids: readonly Id[]) =>
  field({ type: 'string', title: label, enum: ids }, readOneOf(label, ids));
export const optionalOneOf = <const Id extends string>(label: string, ids: readonly Id[]) =>
  field({ type: 'string', title: label, enum: ids, 'x-optional': true }, optional(readOneOf(label, ids)));

/** Any number of the county's ids; a form sends one as text, several as a list, none not at all. */
export const someOf = <const Id extends string>(label: string, ids: readonly Id[]) =>
  field({ type: 'array', title: label, items: { type: 'string', enum: ids } }, (raw): Read<Id[]> => {
    const list = isBlank(raw) ? [] : Array.isArray(raw) ? raw.filter((each) => !isBlank(each)) : [raw];
    const found = list.map((each) => ids.find((id) => id === each));
    return found.every((each) => each !== undefined)
      ? accepted(found)
      : problem('unknown', FIELD_PROBLEMS.unknown(label));
  });

const YES: readonly unknown[] = [true, 'true', 'on', 'yes', '1', 1];

/** A box to tick: anything but a clear yes is no. */
export const flag = () =>
  field({ type: 'boolean', 'x-optional': true }, (raw): Read<boolean> => accepted(YES.includes(raw)));

/** A box that must be ticked: somebody has checked what is sent. */
export const confirmation = (label: string) =>
  field({ type: 'boolean', const: true, title: label }, (raw): Read<true> =>
    YES.includes(raw) ? accepted(true) : problem('required', FIELD_PROBLEMS.confirm),
  );

export const creditCode = (label: string) =>
  field({ type: 'string', title: label, minLength: 1, description: 'GB 32100-2015' }, (raw): Read<string> => {
    const value = typedShort(raw);
    if (isBlank(raw) || value === '') return problem('required', FIELD_PROBLEMS.required(label));
    const result = readCreditCode(value);
    return result.ok ? result : problem(result.error.code, creditCodeProblem(result.error));
  });

const readPhoneField =
  (label: string) =>
  (raw: unknown): Read<string> => {
    const result = readPhone(typedShort(raw));
    if (!result.ok) {
      return problem(result.error.code === 'empty' ? 'required' : 'phone', phoneProblem(result.error, label));
    }
    const { e164, extension } = result.value;
    return accepted(extension === undefined ? e164 : `${e164};ext=${extension}`);
  };

/** A telephone number, stored as E.164 (with `;ext=` where it has an extension, RFC 3966). */
export const phone = (label: string) => field({ type: 'string', title: label, minLength: 1 }, readPhoneField(label));
export const optionalPhone = (label: string) =>
  field({ type: 'string', title: label, 'x-optional': true }, optional(readPhoneField(label)));

function readEmailField(raw: unknown): Read<string> {
  const result = readEmail(typedShort(raw));
  return result.ok ? result : problem(result.error.code === 'empty' ? 'required' : 'email', emailProblem(result.error));
}

export const email = () => field({ type: 'string', title: LABELS.contactEmail, format: 'email' }, readEmailField);
export const optionalEmail = () =>
  field({ type: 'string', title: LABELS.contactEmail, format: 'email', 'x-optional': true }, optional(readEmailField));

/**
 * With or without seconds, offset or `T`; without an offset it is Shanghai's time, as `datetime-local` sends it. Of this
 * millennium: an instant has four digits for its year, in every offset.
 */
const MOMENT = /^(2\d{3}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/;

function readMoment(label: string) {
  return (raw: unknown): Read<Instant> => {
    const [, day, time, offset] = MOMENT.exec(typedShort(raw).normalize('NFKC').trim()) ?? [];
    const epoch = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${offset ?? '+08:00'}`);
    return Number.isNaN(epoch) || !isDay(day ?? '')
      ? problem('moment', FIELD_PROBLEMS.moment(label))
      : accepted(instantOf(epoch));
  };
}

/** A day and a time. */
export const moment = (label: string) =>
  field({ type: 'string', title: label, format: 'date-time' }, readMoment(label));

function readDate(label: string) {
  return (raw: unknown): Read<LocalDate> => {
    const plain = typedShort(raw).normalize('NFKC').trim();
    const [, year, month, day] = /^(2\d{3})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
    const value = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return isDay(value) ? accepted(value) : problem('date', FIELD_PROBLEMS.date(label));
  };
}

/** A day, `YYYY-MM-DD`; one-digit months and Chinese or slashed forms are taken as meant. */
export const date = (label: string) => field({ type: 'string', title: label, format: 'date' }, readDate(label));
export const optionalDate = (label: string) =>
  field({ type: 'string', title: label, format: 'date', 'x-optional': true }, optional(readDate(label)));

const DIGITS = /^\d{1,9}$/;

/** A whole number, as JSON or as a form's digits; `undefined` for anything else. */
function wholeNumber(raw: unknown): number | undefined {
  if (typeof raw === 'string' && DIGITS.test(raw)) return Number(raw);
  return typeof raw === 'number' && DIGITS.test(String(raw)) ? raw : undefined;
}

/** The version that the page was drawn from. */
export const version = () =>
  field({ type: 'integer', minimum: 0 }, (raw): Read<number> => {
    const value = wholeNumber(raw);
    return value === undefined ? problem('version', FIELD_PROBLEMS.version) : accepted(value);
  });

/** A round of evaluation, where the sender says which. */
export const optionalRound = () =>
  field({ type: 'integer', minimum: 1, 'x-optional': true }, (raw): Read<number | undefined> => {
    if (isBlank(raw)) return accepted(undefined);
    const value = wholeNumber(raw);
    return value === undefined || value === 0 ? problem('round', FIELD_PROBLEMS.round) : accepted(value);
  });

/** The secret of a mailed link, as it stood after `#`. Wrong ones are no field's fault: they answer 410. */
export const secret = (label: string) =>
  field({ type: 'string', title: label, minLength: 1, writeOnly: true }, (raw): Read<string> => {
    const value = typedShort(raw).trim();
    return value === '' ? problem('required', FIELD_PROBLEMS.required(label)) : accepted(value);
  });

/** A code that somebody types or pastes: NFKC, without spaces and hyphens. Wrong ones are no field's fault. */
export const typedCode = (label: string) =>
  field({ type: 'string', title: label, minLength: 1, writeOnly: true }, (raw): Read<string> => {
    const value = asMeant(typedShort(raw)).replace(/[\s\p{Pd}]/gu, '');
    return value === '' ? problem('required', FIELD_PROBLEMS.required(label)) : accepted(value);
  });
