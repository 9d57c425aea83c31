import type { Context } from 'hono';
import type { StaffContact } from '../../../domain/contacts';
import { papersOf } from '../../../domain/papers/issuable';
import { paperId } from '../../../domain/papers/paper';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import type { PaperView } from '../content';
import type { PapersDeps } from '../deps';
import { wordFile } from '../docx/word-file';
import { PaperPage } from '../pages/paper';
import { issuedView } from '../paper-view';
import { mayRead } from '../reader';
import { sourcesOf } from './sources';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `GET /desk/papers/{caseKey}/{paper}`: the paper to print, or as JSON. @throws Problem not-found, forbidden. */
export async function showPaper(
  deps: PapersDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
  id: string,
): Promise<Response> {
  const view = await paperOf(deps, staff, caseKey, id);
  return wantsJson(c) ? c.json(view) : c.html(<PaperPage view={view} />);
}

/** `GET /desk/papers/{caseKey}/{paper}/word`: the same as a Word file. @throws Problem not-found, forbidden. */
export async function showWord(
  deps: PapersDeps,
  c: Context,
  staff: StaffContact,
  caseKey: string,
  id: string,
): Promise<Response> {
  const view = await paperOf(deps, staff, caseKey, id);
  c.header('Content-Type', WORD);
  c.header('Content-Disposition', `attachment; filename="${view.caseKey}-${id}.docx"`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(new Uint8Array(wordFile(view)));
}

async function paperOf(deps: PapersDeps, { role }: StaffContact, caseKey: string, id: string): Promise<PaperView> {
  const sources = await sourcesOf(deps, caseKey);
  const paper = papersOf(sources.state).find((each) => paperId(each) === id);
  if (paper === undefined) throw new Problem('not-found');
  if (!mayRead(role, paper.kind)) throw new Problem('forbidden');
  return issuedView(sources, paper);
}
