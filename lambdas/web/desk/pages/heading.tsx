import { WHO } from '../../../texts/desk-case';
import { CaseHeading } from '../../ui/layout';
import type { DeskCaseView } from '../../views/desk-case';

/** Number and enterprise, title, status and who has it. */
export const Heading = ({ view }: { view: DeskCaseView }) => (
  <CaseHeading
    caption={`${view.caseNumber}　${view.enterprise}`}
    title={view.title}
    status={view.status}
    who={whoOf(view)}
  />
);

function whoOf({ assignments, closedAs, owner }: DeskCaseView): string {
  if (closedAs !== undefined) return WHO.closed[closedAs];
  const lead = assignments.find((each) => each.role === 'lead' && each.released === undefined);
  return lead === undefined ? WHO.owner(owner.name) : WHO.lead(lead.unit.name);
}
