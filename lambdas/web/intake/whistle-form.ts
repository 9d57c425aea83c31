import type { InputError } from '../http/problem';

/** 吹哨表单 in three short pages; what is typed travels in hidden fields, nothing is kept before it is handed in. */
export const WHISTLE_STEPS = ['enterprise', 'matter', 'contact'] as const;
export type WhistleStep = (typeof WHISTLE_STEPS)[number];

/** Field names of each page, in their order on it. */
export const FIELDS_OF: Record<WhistleStep, readonly string[]> = {
  enterprise: [
    'enterprise.creditCode',
    'enterprise.name',
    'enterprise.type',
    'enterprise.township',
    'enterprise.industry',
    'enterprise.specialised',
  ],
  matter: ['category', 'title', 'description', 'request', 'urgent', 'tried.where', 'tried.when', 'tried.outcome'],
  contact: ['contact.name', 'contact.position', 'contact.phone', 'contact.email', 'enterprise.legalRepresentative'],
};

/** What is typed on the other pages. */
export function carriedFields(shown: WhistleStep | 'check'): string[] {
  return WHISTLE_STEPS.filter((each) => each !== shown).flatMap((each) => FIELDS_OF[each]);
}

/** A place in the form, as hidden fields and buttons name it. */
export function placeOf(value: unknown): WhistleStep | 'check' | undefined {
  return value === 'check' ? value : WHISTLE_STEPS.find((each) => each === value);
}

export function stepAfter(step: WhistleStep): WhistleStep | 'check' {
  return WHISTLE_STEPS[WHISTLE_STEPS.indexOf(step) + 1] ?? 'check';
}

/** What is wrong on one page, in the order of its fields. */
export function errorsOn(step: WhistleStep, errors: readonly InputError[]): InputError[] {
  return FIELDS_OF[step].flatMap((field) => errors.filter((each) => each.field === field));
}

/** The first page with something wrong; a body that fits no page at all is asked for from the start. */
export function firstFaulty(errors: readonly InputError[]): WhistleStep {
  return WHISTLE_STEPS.find((each) => errorsOn(each, errors).length > 0) ?? 'enterprise';
}
