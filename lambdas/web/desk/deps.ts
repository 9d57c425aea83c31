import type { Contacts } from '../../domain/contacts';
import type { LocalDate } from '../../domain/time';
import type { PageDeps, WebDeps } from '../deps';
import type { StaffDirectory } from '../http/staff';

/** What every page of a case for staff works with. */
export interface CaseDeskDeps extends PageDeps, StaffDirectory {
  /** 节假日依据: the newest notice, and the last day that it covers. */
  notice: { origin: string; knownUntil: LocalDate };
  /** 通讯录 as it is now. */
  readContacts(): Promise<Contacts>;
}

/** The desk's entrance also checks codes. */
export type DeskDeps = CaseDeskDeps & WebDeps;
