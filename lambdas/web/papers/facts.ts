import { activeAssignments } from '../../domain/case/assignments';
import type { Assignment, CaseState, OpenedDuty } from '../../domain/case/state';
import type { PaperSubject } from '../../domain/papers/paper';
import type { LocalDate } from '../../domain/time';
import type { CaseSources } from '../views/case-sources';
import { matterView, type MatterView } from '../views/matter';
import { numberOf, unitName } from '../views/names';

/** What a paper is made from: the case as it stood when it was issued, and what the issuer wrote. */
export interface PaperFacts extends CaseSources {
  subject: PaperSubject;
  matter: MatterView;
  caseNumber: string;
  publicOrigin: string;
  until?: LocalDate | undefined;
  requirement?: string | undefined;
}

export function paperFacts(
  sources: CaseSources,
  rest: Pick<PaperFacts, 'subject' | 'publicOrigin' | 'until' | 'requirement'>,
): PaperFacts {
  const { county, state, history } = sources;
  return { ...sources, ...rest, matter: matterView(county, state, history), caseNumber: numberOf(county, state) };
}

export function dutyOf({ duties }: CaseState, id: string | undefined): OpenedDuty {
  const found = duties.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no duty ${String(id)}`);
  return found;
}

export function assignmentOf({ assignments }: CaseState, id: string | undefined): Assignment {
  const found = assignments.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no assignment ${String(id)}`);
  return found;
}

/** Names of the units with a role. */
export const unitsOf = ({ county, state }: PaperFacts, role: 'lead' | 'assist') =>
  activeAssignments(state)
    .filter((each) => each.role === role)
    .map(({ unit }) => unitName(county, unit));
