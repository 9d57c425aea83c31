import type { Context } from 'hono';
import { fold } from '../../../domain/case/evolve';
import type { Contacts } from '../../../domain/contacts';
import { readHistory } from '../../../ledger/history';
import { mailsOf } from '../../../ledger/mails';
import { caseKeyIn } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import type { StaffContact } from '../../../domain/contacts';
import { deskCaseView, type DeskCaseView } from '../../views/desk-case';
import type { DeskDeps } from '../deps';
import { CasePage } from '../pages/case';
import type { Sheet } from '../pages/sheet';
import { audienceOf, readerOf, viewFor } from '../reader';

/** `GET /desk/cases/{caseKey}`: everything about a case, as a page or as JSON. @throws Problem not-found. */
export async function showCase(deps: DeskDeps, c: Context, staff: StaffContact, caseKey: string): Promise<Response> {
  const view = viewFor(readerOf(staff), await viewOf(deps, caseKey, await deps.readContacts()));
  return wantsJson(c) ? c.json(view) : c.html(<CasePage {...sheetOf(deps, c, staff, view)} />);
}

/** The case folded from the very events that are shown, so that nothing on a page contradicts another. @throws Problem not-found. */
export async function viewOf(
  { site, time, ledger }: DeskDeps,
  path: string,
  contacts: Contacts,
): Promise<DeskCaseView> {
  const caseKey = caseKeyIn(path);
  const [history, mails] = await Promise.all([readHistory(ledger, caseKey), mailsOf(ledger, caseKey)]);
  const state = fold(history.events);
  if (state === undefined) throw new Problem('not-found');
  return deskCaseView({ county: site.county, time, state, history, mails, contacts, now: ledger.now() });
}

/** What every page of a case is made of. */
export function sheetOf(deps: DeskDeps, c: Context, staff: StaffContact, view: DeskCaseView): Sheet {
  const { site, policy, notice, ledger } = deps;
  return {
    frame: frameOf(site, c),
    audience: audienceOf(staff),
    reader: readerOf(staff),
    county: site.county,
    policy,
    notice,
    view,
    now: ledger.now(),
  };
}
