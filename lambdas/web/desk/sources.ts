import type { Context } from 'hono';
import { fold } from '../../domain/case/evolve';
import type { Contacts, StaffContact } from '../../domain/contacts';
import { readHistory } from '../../ledger/history';
import { mailsOf } from '../../ledger/mails';
import { openBeside } from '../../ledger/same-enterprise';
import { caseKeyIn } from '../http/cases';
import { Problem } from '../http/problem';
import { frameOf } from '../http/site';
import { deskCaseView, type DeskCaseView } from '../views/desk-case';
import type { CaseDeskDeps } from './deps';
import type { Sheet } from './pages/sheet';
import { audienceOf, readerOf } from './reader';

/** The case folded from the very events that are shown, so that nothing on a page contradicts another. @throws Problem not-found. */
export async function viewOf(
  { site, time, ledger }: CaseDeskDeps,
  path: string,
  contacts: Contacts,
  alsoBeside: 'with-others' | 'alone' = 'alone',
): Promise<DeskCaseView> {
  const caseKey = caseKeyIn(path);
  const [history, mails] = await Promise.all([readHistory(ledger, caseKey), mailsOf(ledger, caseKey)]);
  const state = fold(history.events);
  if (state === undefined) throw new Problem('not-found');
  const creditCode = history.textsOf(1)['creditCode'];
  const beside =
    alsoBeside === 'alone' || creditCode === undefined ? [] : await openBeside(ledger, creditCode, caseKey);
  return deskCaseView({ county: site.county, time, state, history, mails, contacts, beside, now: ledger.now() });
}

/** What every page of a case is made of. */
export function sheetOf(deps: CaseDeskDeps, c: Context, staff: StaffContact, view: DeskCaseView): Sheet {
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
