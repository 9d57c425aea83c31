import { noticeSchema, statutorySchema, type Notice, type Statutory } from '../../lambdas/domain/calendar/schema';
import { ConfigurationError, parsed } from '../parsed';
import { noticeProblems, statutoryProblems } from './calendar-problems';
import { notices, statutory } from './index';

/** Reads the calendar's files, first for shape, then for sense. @throws ConfigurationError naming each field at fault. */
export function checkCalendar(): void {
  checkStatutory(statutory);
  for (const notice of notices) checkNotice(notice, statutory, notice.id);
}

/** A notice as somebody typed it in. @throws ConfigurationError. */
export function checkNotice(raw: unknown, beside: Statutory, id: string): Notice {
  const source = `config/calendar/${id}.json`;
  const notice = parsed(source, noticeSchema, raw);
  return held(source, notice, noticeProblems(notice, beside));
}

/** @throws ConfigurationError. */
export function checkStatutory(raw: unknown): Statutory {
  const source = 'config/calendar/statutory.json';
  const days = parsed(source, statutorySchema, raw);
  return held(source, days, statutoryProblems(days));
}

function held<Value>(source: string, value: Value, problems: string[]): Value {
  if (problems.length > 0) throw new ConfigurationError(source, problems);
  return value;
}
