import { PROGRESS } from '../../../texts/intake-progress';
import type { EnterpriseCase } from '../../views/enterprise-case';

/** Who has the matter, in a sentence; a reply without a mailbox to send it to has to be told. */
export function whoHasIt({ status, owner, contact }: EnterpriseCase): string {
  const said = status === 'to-reply' && contact.email === undefined ? 'to-tell' : status;
  return PROGRESS.who[said](owner.name);
}
