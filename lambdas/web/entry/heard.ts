import type { Input } from '../contract/inputs';
import type { Heard } from '../http/receive-command';
import { staffActor, type deskOnly } from '../http/staff';

/** What the desk was told, as it wrote it down. */
export function heardOf(
  { channel, at, sourceNumber, proxyName, proxyPhone, proxyEmail }: Input<'entry'>,
  officer: ReturnType<typeof deskOnly>,
): Heard {
  const via = channel === 'hotline' ? 'phone' : 'web';
  return {
    actor: { ...staffActor(officer, via), onBehalfOf: 'enterprise' },
    receivedAt: at,
    channel,
    source: sourceNumber === undefined ? undefined : { series: channel, number: sourceNumber },
    proxy: { proxyName, proxyPhone, proxyEmail },
  };
}
