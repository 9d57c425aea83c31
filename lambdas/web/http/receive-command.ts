import type { CommandOf } from '../../domain/case/commands';
import type { Refusal } from '../../domain/case/refusal';
import type { Source } from '../../ledger/source-number';
import { refusalText } from '../../texts/refusals';
import type { Input } from '../contract/inputs';
import type { InputError } from './problem';

type ReceiveCommand = CommandOf<'receive'>;

/** Who says it, at which channel, and when it was said. */
export interface Heard extends Pick<ReceiveCommand, 'actor' | 'receivedAt' | 'channel'> {
  /** The channel's own number, and whose numbers those are. */
  source?: Source | undefined;
  /** Whoever speaks for the enterprise. */
  proxy?: Pick<ReceiveCommand['texts'], 'proxyName' | 'proxyPhone' | 'proxyEmail'>;
}

/** 吹哨 as the rules take it; its number comes later. */
export function receiveCommand(
  input: Input<'whistle' | 'entry' | 'partnerWhistle'>,
  { proxy, source, ...heard }: Heard,
): Omit<ReceiveCommand, 'caseKey' | 'number' | 'spreadShare'> {
  const { enterprise, contact, tried } = input;
  return {
    do: 'receive',
    ...heard,
    sourceNumber: source?.number,
    category: input.category,
    enterpriseType: enterprise.type,
    township: enterprise.township,
    industry: enterprise.industry,
    specialised: enterprise.specialised,
    urgent: input.urgent,
    texts: {
      title: input.title,
      description: input.description,
      request: input.request,
      triedWhere: tried?.where,
      triedWhen: tried?.when,
      triedOutcome: tried?.outcome,
      enterpriseName: enterprise.name,
      creditCode: enterprise.creditCode,
      legalRepresentative: enterprise.legalRepresentative,
      contactName: contact.name,
      contactPosition: contact.position,
      contactPhone: contact.phone,
      contactEmail: contact.email,
      ...proxy,
    },
  };
}

/** A refusal as what is wrong with a field. */
export const inputError = ({ reason, field = '', params }: Refusal): InputError => ({
  field,
  code: reason,
  message: refusalText(reason, params),
});
