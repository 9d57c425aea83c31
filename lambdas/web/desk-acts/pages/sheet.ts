import type { WorkingTime } from '../../../domain/working-time';
import type { FormState } from '../../ui/form';
import type { DeskAct } from '../../views/desk-case';
import type { Sheet } from '../../desk/pages/sheet';

/** What the form of an act is made of. */
export interface ActSheet extends Sheet {
  name: DeskAct;
  form: FormState;
  time: WorkingTime;
  /** Whether a task mail could reach anybody of a unit. */
  reachable(unit: string): boolean;
  /** For the form's hidden key: sending it twice is sending it once. */
  newKey: string;
}
