import { accepted, rejected, type Checked } from './checked';
import { asMeant } from './text';

export type EmailError =
  | { code: 'empty' }
  | { code: 'too-long'; max: number; length: number }
  /** Not exactly one @. */
  | { code: 'at-sign' }
  /** A space, line break, control or other character that no address has. */
  | { code: 'character' }
  /** The part before or behind the @ is not well formed. */
  | { code: 'local-part' }
  | { code: 'domain' };

/** RFC 5321: a path has 256 octets with its brackets. */
const MAX = 254;
const LOCAL_MAX = 64;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Reads a typed address: full-width characters taken as meant, spaces around it dropped, the domain in lower case. */
export function readEmail(typed: string): Checked<string, EmailError> {
  const address = asMeant(typed).replace(/^ +| +$/g, '');
  if (address === '') return rejected({ code: 'empty' });
  if (address.length > MAX) return rejected({ code: 'too-long', max: MAX, length: address.length });
  if (/[^\x21-\x7e]/.test(address)) return rejected({ code: 'character' });
  const [local, domain, more] = address.split('@');
  if (local === undefined || domain === undefined || more !== undefined) return rejected({ code: 'at-sign' });
  if (local.length > LOCAL_MAX || !LOCAL.test(local)) return rejected({ code: 'local-part' });
  const lowered = domain.toLowerCase();
  return DOMAIN.test(lowered) ? accepted(`${local}@${lowered}`) : rejected({ code: 'domain' });
}
