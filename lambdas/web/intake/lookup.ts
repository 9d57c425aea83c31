import type { Context } from 'hono';
import type { CaseState } from '../../domain/case/state';
import { LOOKUP } from '../../texts/intake-progress';
import type { WebDeps } from '../deps';
import { caseByCode } from '../http/cases';
import { wantsJson } from '../http/negotiation';
import { Problem } from '../http/problem';
import type { FormState } from '../ui/form';

/** The case of number and code; `undefined` where a person gets the form again. @throws Problem too-many, not-found. */
export async function foundByCode(
  deps: WebDeps,
  c: Context,
  number: string,
  code: string,
): Promise<CaseState | undefined> {
  try {
    return await caseByCode(deps, number, code, deps.sourceOf(c));
  } catch (error) {
    if (wantsJson(c) || !(error instanceof Problem && error.code === 'not-found')) throw error;
    return undefined;
  }
}

/** One text for an unknown number and for a wrong code; the number stays, the code is typed again. */
export function wrongLookup(number: string): FormState {
  return { values: { number }, errors: [{ field: 'number', message: LOOKUP.wrong }] };
}
