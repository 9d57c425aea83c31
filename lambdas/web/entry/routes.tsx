import type { Context } from 'hono';
import type { StaffContact } from '../../domain/contacts';
import { derivedCode } from '../../ledger/access/access';
import type { Input } from '../contract/inputs';
import { answerErrors, keyOf } from '../http/act';
import { readBody } from '../http/body';
import { caseOf } from '../http/cases';
import { wantsJson } from '../http/negotiation';
import { Problem } from '../http/problem';
import { submitWhistle } from '../http/receive';
import { frameOf } from '../http/site';
import { deskOnly, staffAudience } from '../http/staff';
import { validate } from '../http/validate';
import { EMPTY_FORM, type FormState } from '../ui/form';
import { momentValue } from '../ui/fields';
import { PATHS } from '../ui/paths';
import { numberOf } from '../views/names';
import type { EntryDeps } from './deps';
import { heardOf } from './heard';
import { EntryPage, type Saved } from './page';

/** `GET /desk/entry`: an empty form, or the next one after what was saved. @throws Problem forbidden. */
export async function showEntry(deps: EntryDeps, c: Context, staff: StaffContact): Promise<Response> {
  deskOnly(staff);
  const channel = c.req.query('channel');
  const values = { at: momentValue(deps.ledger.now()), ...(channel === undefined ? {} : { channel }) };
  return page(deps, c, staff, { ...EMPTY_FORM, values }, await savedOf(deps, c.req.query('saved')));
}

/**
 * What was just written down: its number and its code, for whoever is still on the telephone. An enterprise's own whistle,
 * and one that somebody has acted on since, is none: its code is the enterprise's alone.
 */
async function savedOf(deps: EntryDeps, caseKey: string | undefined): Promise<Saved | undefined> {
  const state = caseKey === undefined ? undefined : await caseOf(deps, caseKey);
  if (state === undefined || state.channel === 'online' || state.lastAct.seq !== 1) return undefined;
  const lookupCode = derivedCode(await deps.countyKey(), 'lookup', state.caseKey);
  return { caseKey: state.caseKey, caseNumber: numberOf(deps.site.county, state), lookupCode };
}

/** `POST /desk/entry`. @throws Problem forbidden, already, key-reused. */
export async function enter(deps: EntryDeps, c: Context, staff: StaffContact): Promise<Response> {
  const officer = deskOnly(staff);
  const sent = await readBody(c);
  const again = (form: FormState) => page(deps, c, staff, form);
  const read = validate(deps.inputs.entry, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, again);
  const keyed = keyOf(c, sent, officer.email);
  if (keyed === undefined) throw new Problem('missing-key');
  const input = read.value as Input<'entry'>;
  const submitted = await submitWhistle(deps, c, input, heardOf(input, officer), keyed);
  if ('field' in submitted) return answerErrors(c, sent, [submitted], again);
  if (wantsJson(c)) return c.json(submitted, 201, { Location: `${PATHS.desk}/cases/${submitted.caseKey}` });
  const next = `${PATHS.entry}?saved=${submitted.caseKey}&channel=${input.channel}`;
  return c.redirect(next, 303);
}

function page(deps: EntryDeps, c: Context, staff: StaffContact, form: FormState, saved?: Saved) {
  const { site, policy, newId } = deps;
  return c.html(
    <EntryPage
      frame={frameOf(site, c)}
      audience={{ ...staffAudience(staff), here: 'entry' }}
      county={site.county}
      policy={policy}
      form={form}
      saved={saved}
      newKey={newId()}
    />,
  );
}
