import type { StaffContact } from '../../domain/contacts';
import { staffAudience } from '../http/staff';
import type { Audience } from '../ui/header';
import type { DeskAct, DeskCaseView } from '../views/desk-case';
import type { QueueView } from '../views/queue';
import { readersUndelivered, readersView } from '../views/readers-view';

/** Whether a member of staff changes cases or reads them. */
export type Reader = 'desk' | 'desk-head' | 'looks-on';

export function readerOf({ role }: StaffContact): Reader {
  return role === 'desk' || role === 'desk-head' ? role : 'looks-on';
}

export function audienceOf(staff: StaffContact): Audience {
  return { ...staffAudience(staff), here: 'queues' };
}

/** The case as this reader may see it, with what this reader may do. */
export function viewFor(reader: Reader, view: DeskCaseView): DeskCaseView {
  switch (reader) {
    case 'looks-on':
      return readersView(view);
    case 'desk-head':
      return view;
    case 'desk':
      return {
        ...view,
        allowed: view.allowed.filter((each) => !headsAct(view, each)),
      };
  }
}

/** What only the desk's head may do now. */
function headsAct(view: DeskCaseView, act: DeskAct): boolean {
  switch (act) {
    case 'approve':
    case 'rework':
    case 'ask':
      return byHead(view);
    case 'ruling':
      return view.returns.every((each) => each.byHead);
    default:
      return false;
  }
}

/** Those who only read see no telephone to call. */
export function queueViewFor(reader: Reader, view: QueueView): QueueView {
  if (reader !== 'looks-on') return view;
  const items = view.items.map(({ undelivered, ...rest }) =>
    undelivered === undefined ? rest : { ...rest, undelivered: undelivered.map(readersUndelivered) },
  );
  return { ...view, items };
}

/** After repeated failures a review is the head's alone. */
export const byHead = ({ duties }: DeskCaseView) =>
  duties.some(({ kind, settled, owner }) => kind === 'review' && settled === undefined && owner.kind === 'desk-head');
