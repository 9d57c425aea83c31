import type { Contacts, StaffContact } from '../../domain/contacts';
import type { LocalDate } from '../../domain/time';
import type { WebDeps } from '../deps';

/** The desk also tells what its deadlines rest on. */
export interface DeskDeps extends WebDeps {
  /** 节假日依据: the newest notice, and the last day that it covers. */
  notice: { origin: string; knownUntil: LocalDate };
  /** 通讯录 as it is now. */
  readContacts(): Promise<Contacts>;
  /** A member of staff as they are now; `undefined` for whoever has left. */
  readStaff(email: string): Promise<StaffContact | undefined>;
}
