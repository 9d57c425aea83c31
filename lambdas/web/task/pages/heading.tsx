import { TASK } from '../../../texts/task';
import { CaseHeading } from '../../ui/layout';
import { Time } from '../../ui/time';
import type { TaskView } from '../../views/task';
import { precisionOf } from './band';
import type { Sheet } from './sheet';

/** Role, number and category; title; status and who has it. */
export const TaskHeading = ({ sheet }: { sheet: Sheet }) => {
  const { view } = sheet;
  const caption = [TASK.role[view.role], view.caseNumber, view.matter.category].join('　');
  return <CaseHeading caption={caption} title={view.title} status={statusOf(view)} who={<Who sheet={sheet} />} />;
};

/** An assisting unit reads its own 待签收, whatever the lead has done. */
function statusOf(view: TaskView): TaskView['status'] {
  return view.stage === 'handle' && view.allowed.includes('acknowledge') && view.status === 'handling'
    ? 'to-acknowledge'
    : view.status;
}

const Who = ({ sheet }: { sheet: Sheet }) => {
  const { acknowledgedAt, acknowledgedBy, role } = sheet.view;
  if (acknowledgedAt === undefined) return <>{TASK.given[role]}</>;
  return (
    <>
      {TASK.acknowledgedBefore(acknowledgedBy ?? TASK.ownUnit)}
      <Time at={acknowledgedAt} precision={precisionOf(sheet)} />
      {TASK.acknowledgedAfter}
    </>
  );
};
