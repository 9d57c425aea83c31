import type { MailOrder } from '../../domain/announce/mail-order';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { History } from '../../ledger/history';
import type { MailRecord, MailState } from '../../ledger/mails';
import { READERS } from '../../texts/desk-case';
import { unitName } from './names';

/** 邮件送达: one mail and what became of it. */
export interface MailView {
  id: string;
  /** The event that ordered it. */
  seq: number;
  /** Who it is for: 县经济信息委承办人, 企业. */
  reader: string;
  /** The address it went to; empty before sending, or where there is none. */
  to: string;
  /** Empty before sending. */
  subject: string;
  state: MailState;
  at: Instant;
}

/** Mails in the order they were decided; one decided while the page was being read is shown the next time. */
export function mailViews(
  county: County,
  history: History,
  mails: readonly { order: MailOrder; record?: MailRecord }[],
): MailView[] {
  return mails.flatMap(({ order, record }) => {
    const seq = Number(order.id.split('-').at(-2));
    const ordered = history.events.find((each) => each.seq === seq);
    if (ordered === undefined) return [];
    const { to, subject, state, at } = record ?? {
      to: '',
      subject: '',
      state: 'queued' as const,
      at: ordered.recordedAt,
    };
    return [{ id: order.id, seq, reader: readerOf(county, order.to), to, subject, state, at }];
  });
}

function readerOf(county: County, to: MailOrder['to']): string {
  return to.kind === 'unit' ? `${unitName(county, to.unit)}${READERS[to.person]}` : READERS[to.kind];
}
