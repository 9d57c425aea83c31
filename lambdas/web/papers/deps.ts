import type { PageDeps } from '../deps';
import type { StaffDirectory } from '../http/staff';

/** Papers need neither the county's key nor where a request comes from. */
export type PapersDeps = PageDeps & StaffDirectory;
