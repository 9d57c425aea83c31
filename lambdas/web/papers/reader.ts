import type { StaffContact, StaffRole } from '../../domain/contacts';
import { mayIssue } from '../../domain/papers/issue';
import type { PaperKind } from '../../domain/papers/paper';
import type { Actor } from '../../domain/case/events';

/** These name the enterprise's telephone, which whoever only reads does not see elsewhere either. */
const WITH_TELEPHONE: readonly PaperKind[] = ['dispatch', 'form'];

export const mayRead = (role: StaffRole, kind: PaperKind) =>
  role === 'desk' || role === 'desk-head' || !WITH_TELEPHONE.includes(kind);

export const mayIssueAs = (role: StaffRole, kind: PaperKind) => mayIssue(kind, { kind: role });

export const issuerOf = ({ role, name }: StaffContact): Actor => ({ kind: role, id: role, name, via: 'web' });
