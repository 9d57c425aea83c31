import type { PageDeps, WebDeps } from '../deps';
import type { StaffDirectory } from '../http/staff';

/** Whoever writes a whistle down also reads out its code. */
export type EntryDeps = PageDeps & StaffDirectory & Pick<WebDeps, 'countyKey'>;
