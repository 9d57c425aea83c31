import type { Contacts } from '../../domain/contacts';
import type { LocalDate } from '../../domain/time';
import type { WebDeps } from '../deps';
import type { StaffDirectory } from '../http/staff';

/** The desk also tells what its deadlines rest on. */
export interface DeskDeps extends WebDeps, StaffDirectory {
  /** 节假日依据: the newest notice, and the last day that it covers. */
  notice: { origin: string; knownUntil: LocalDate };
  /** 通讯录 as it is now. */
  readContacts(): Promise<Contacts>;
}
