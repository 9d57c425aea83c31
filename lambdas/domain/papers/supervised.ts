import type { CaseState, OpenedDuty } from '../case/state';
import type { PaperSubject } from './paper';

/**
 * 督办对象: what a 督办通知书 may be issued about. For now the duties whose ladder has come to its 督办 step; a duty that
 * was met late since stays one, because the breach stands. When incidents have events of their own, their subjects
 * come from here.
 */
export function supervised(state: CaseState): PaperSubject[] {
  return state.duties.filter(hasComeToSupervision).map(({ id, assignment }) => ({
    duty: id,
    ...(assignment === undefined ? {} : { assignment }),
  }));
}

const hasComeToSupervision = ({ milestones }: OpenedDuty) =>
  milestones.some(({ step, reached }) => step === 'supervision' && reached !== undefined);
