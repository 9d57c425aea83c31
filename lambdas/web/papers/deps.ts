import type { StaffContact } from '../../domain/contacts';
import type { WebDeps } from '../deps';

/** Papers need neither the county's key nor where a request comes from. */
export interface PapersDeps extends Omit<WebDeps, 'countyKey' | 'sourceOf'> {
  /** A member of staff as they are now; `undefined` for whoever has left. */
  readStaff(email: string): Promise<StaffContact | undefined>;
}
