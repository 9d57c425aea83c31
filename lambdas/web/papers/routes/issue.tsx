import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { issuable, issuedBefore } from '../../../domain/papers/issuable';
import { paperId, subjectKey, type IssuedPaper } from '../../../domain/papers/paper';
import { issuePaper } from '../../../ledger/issue-paper';
import { refusalText } from '../../../texts/refusals';
import type { Input } from '../../contract/inputs';
import { answerErrors, refusedProblem, traceOf } from '../../http/act';
import { readBody, type Sent } from '../../http/body';
import { caseKeyIn } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { staffAudience } from '../../http/staff';
import { keepTyped } from '../../http/typed';
import { validate } from '../../http/validate';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { paperNumberOf } from '../../views/names';
import type { PapersDeps } from '../deps';
import { IssuePage } from '../pages/issue';
import { previewOf } from '../paper-view';
import { paperPath, papersPath } from '../paths';
import { issuerOf, mayIssueAs } from '../reader';
import { sourcesOf } from './sources';

/** `GET /desk/papers/{caseKey}/issue?kind=…&subject=…`: what would be issued, to be checked. Changes nothing. */
export async function showIssue(deps: PapersDeps, c: Context, staff: StaffContact, caseKey: string): Promise<Response> {
  const asked = { kind: c.req.query('kind') ?? '', subject: c.req.query('subject') ?? '' };
  return issuePage(deps, c, staff, caseKey, asked, EMPTY_FORM);
}

async function issuePage(
  deps: PapersDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
  asked: { kind: string; subject: string },
  form: FormState,
): Promise<Response> {
  const sources = await sourcesOf(deps, caseKey);
  const { state } = sources;
  const found = issuable(state).find(
    ({ kind, subject }) => kind === asked.kind && subjectKey(subject) === asked.subject,
  );
  if (found === undefined) throw new Problem('wrong-stage', { latest: papersPath(caseKey) });
  if (!mayIssueAs(staff.role, found.kind)) throw new Problem('forbidden');
  const before = issuedBefore(state, found.kind, asked.subject);
  if (before !== undefined) return c.redirect(paperPath(caseKey, paperId(before)), 303);
  const view = previewOf(sources, found);
  return c.html(
    <IssuePage
      frame={frameOf(deps.site, c)}
      audience={staffAudience(staff)}
      view={view}
      subject={asked.subject}
      form={form}
      version={state.revision}
      limit={deps.policy.reasonMax}
    />,
  );
}

/** `POST /desk/papers/{caseKey}`: gives the paper its number. 200 or 303; the same paper again gives the same number. */
export async function issue(deps: PapersDeps, c: Context, staff: StaffContact, caseKey: string): Promise<Response> {
  const sent = await readBody(c);
  keepTyped(c, deps.inputs.paper, sent.typed);
  const read = validate(deps.inputs.paper, sent.raw);
  const again = (form: FormState) => issuePage(deps, c, staff, caseKey, askedIn(sent), form);
  if (!read.ok) return answerErrors(c, sent, read.errors, again);
  const input: Input<'paper'> = read.value;
  if (!mayIssueAs(staff.role, input.kind)) throw new Problem('forbidden');
  const { version: revision, kind, subject, until, requirement } = input;
  const command = { do: 'issue-paper', actor: issuerOf(staff), revision, kind, subject, until, requirement } as const;
  const { ledger, site } = deps;
  const issued = await issuePaper(
    ledger,
    site.county.series.case,
    caseKeyIn(caseKey),
    command,
    () => deps.contextNow(),
    traceOf(deps, c),
  );
  switch (issued.kind) {
    case 'issued':
      return answerIssued(deps, c, caseKey, issued);
    case 'unknown-case':
      throw new Problem('not-found');
    case 'refused': {
      const { refusal } = issued;
      if (refusal.code !== 'invalid') throw await refusedProblem(deps, caseKey, refusal, 'shown', papersPath(caseKey));
      const message = refusalText(refusal.reason, refusal.params);
      return answerErrors(c, sent, [{ field: refusal.field ?? '', code: refusal.reason, message }], again);
    }
  }
}

function answerIssued(
  { site }: PapersDeps,
  c: Context,
  caseKey: string,
  { paper, version }: { paper: IssuedPaper; version: number },
): Response {
  const id = paperId(paper);
  if (!wantsJson(c)) return c.redirect(paperPath(caseKey, id), 303);
  const number = paperNumberOf(site.county, paper);
  return c.json({ id, kind: paper.kind, number, ...paper.number, version });
}

function askedIn({ typed }: Sent): { kind: string; subject: string } {
  const one = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  return { kind: one('kind'), subject: one('subject') };
}
