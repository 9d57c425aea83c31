import { noticeSchema, statutorySchema } from '../../lambdas/domain/calendar/schema';
import { parsed } from '../parsed';
import { notices, statutory } from './index';

/** Reads the calendar's files against their schemas. @throws ConfigurationError naming each field at fault. */
export function checkCalendar(): void {
  for (const notice of notices) parsed(`config/calendar/${notice.id}.json`, noticeSchema, notice);
  parsed('config/calendar/statutory.json', statutorySchema, statutory);
}
