import type { County, Policy } from '../../../domain/county';
import type { Instant, LocalDate } from '../../../domain/time';
import type { Frame } from '../../ui/frame';
import type { Audience } from '../../ui/header';
import type { DeskCaseView } from '../../views/desk-case';
import type { Reader } from '../reader';

/** What every page of a case is made of. */
export interface Sheet {
  frame: Frame;
  audience: Audience;
  reader: Reader;
  county: County;
  policy: Policy;
  notice: { origin: string; knownUntil: LocalDate };
  /** As this reader may see it. */
  view: DeskCaseView;
  now: Instant;
}

/** A deadline between minutes exists only under the demonstration clock. */
export const precisionOf = ({ workdaySeconds }: Frame) => (workdaySeconds === undefined ? 'minute' : 'second');
