import type { Context } from 'hono';
import { caseOf, roundToGrade } from '../http/cases';
import { Problem } from '../http/problem';
import type { StaffContact } from '../../domain/contacts';
import { deskOnly } from '../http/staff';
import { EMPTY_FORM, type FormState } from '../ui/form';
import type { DeskAct } from '../views/desk-case';
import { act, type Officer } from './commands';
import type { CaseDeskDeps } from '../desk/deps';
import { ActPage } from './pages/act';
import { casePath } from '../desk/paths';
import { readerOf, viewFor } from '../desk/reader';
import { sheetOf, viewOf } from '../desk/sources';

/** `GET /desk/cases/{caseKey}/{act}`: the form. @throws Problem forbidden, not-found, wrong-stage. */
export async function showAct(
  deps: CaseDeskDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
  name: DeskAct,
): Promise<Response> {
  return formPage(deps, c, deskOnly(staff), caseKey, name, EMPTY_FORM);
}

/** `POST /desk/cases/{caseKey}/{act}`: 200 or 303; the form again with 422. @throws Problem forbidden, not-found, and those of the act. */
export async function doAct(
  deps: CaseDeskDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
  name: DeskAct,
): Promise<Response> {
  const officer = deskOnly(staff);
  const round = roundToGrade(deps, await caseOf(deps, caseKey));
  const again = (form: FormState) => formPage(deps, c, officer, caseKey, name, form);
  const about = { caseKey, again, done: casePath(caseKey), owner: officer.email, names: 'shown' as const };
  return act({ deps, c, officer, round, contacts: () => deps.readContacts(), about }, name);
}

async function formPage(
  deps: CaseDeskDeps,
  c: Context,
  officer: Officer,
  caseKey: string,
  name: DeskAct,
  form: FormState,
): Promise<Response> {
  const contacts = await deps.readContacts();
  const view = viewFor(readerOf(officer), await viewOf(deps, caseKey, contacts));
  if (!view.allowed.includes(name)) throw new Problem('wrong-stage', { latest: casePath(caseKey) });
  const { directory } = deps.contextNow(contacts);
  const sheet = {
    ...sheetOf(deps, c, officer, view),
    name,
    form,
    time: deps.time,
    reachable: directory.hasAddress,
    newKey: deps.newId(),
  };
  return c.html(<ActPage {...sheet} />);
}
