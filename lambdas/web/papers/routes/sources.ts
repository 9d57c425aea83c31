import { fold } from '../../../domain/case/evolve';
import { readHistory } from '../../../ledger/history';
import { caseKeyIn } from '../../http/cases';
import { Problem } from '../../http/problem';
import type { PapersDeps } from '../deps';
import type { PaperSources } from '../paper-view';

/** What the papers of a case are made from: the very events that are shown. @throws Problem not-found. */
export async function sourcesOf({ site, time, ledger }: PapersDeps, path: string): Promise<PaperSources> {
  const history = await readHistory(ledger, caseKeyIn(path));
  const state = fold(history.events);
  if (state === undefined) throw new Problem('not-found');
  return { county: site.county, time, state, history, now: ledger.now(), publicOrigin: site.publicOrigin };
}
