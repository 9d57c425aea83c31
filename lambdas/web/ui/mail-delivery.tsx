import type { Instant } from '../../domain/time';
import { PIECES } from '../../texts/frame';
import { Cross, Dash, Tick } from './icons';
import { Time } from './time';

/** 送达状态 of one mail to one address; `to` is masked by the caller, `text` says it in words: 退信：邮箱不存在. */
export interface MailLine {
  to: string;
  state: 'delivered' | 'failed' | 'pending';
  text: string;
  at: Instant;
}

const LOOKS = {
  delivered: { className: 'q-mail__s q-mail__s--ok', Icon: Tick },
  failed: { className: 'q-mail__s q-mail__s--bad', Icon: Cross },
  pending: { className: 'q-mail__s q-mail__s--wait', Icon: Dash },
};

/** How a mail reached its readers, under the entry of the timeline that sent it. */
export const MailDelivery = ({ subject, lines }: { subject: string; lines: readonly MailLine[] }) => (
  <ul class="q-mail" aria-label={PIECES.mailDelivery}>
    <li class="q-muted">{subject}</li>
    {lines.map(({ to, state, text, at }) => {
      const { className, Icon } = LOOKS[state];
      return (
        <li>
          {`${to}　`}
          <span class={className}>
            <Icon />
            {text}
          </span>
          {'　'}
          <Time at={at} />
        </li>
      );
    })}
  </ul>
);
