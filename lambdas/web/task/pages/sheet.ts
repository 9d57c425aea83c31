import type { County, Policy } from '../../../domain/county';
import type { Instant } from '../../../domain/time';
import type { Frame } from '../../ui/frame';
import type { TaskView } from '../../views/task';

/** What every page of a task is drawn from. */
export interface Sheet {
  frame: Frame;
  county: County;
  policy: Policy;
  view: TaskView;
  now: Instant;
  /** Idempotency key of a form that is opened now. */
  newKey: string;
}
