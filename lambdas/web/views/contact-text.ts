import { ADDRESS_SEPARATOR } from '../../ledger/mails';
import { EXTENSION, formatPhone } from '../../texts/format';

/** How telephone numbers and addresses are shown to those who should recognise but not use them. */

const MOBILE = /^1[3-9]\d{9}$/;
const LEFT_OPEN = 4;

/** `138****0000`, `023-****0000`: enough to recognise, too little to call. */
export function maskedPhone(stored: string): string {
  const [number = ''] = formatPhone(stored).split(EXTENSION);
  const kept = MOBILE.test(number) ? number.slice(0, 3) : `${/^(\d{3,4})-/.exec(number)?.[0] ?? ''}`;
  return `${kept}****${number.slice(-LEFT_OPEN)}`;
}

/** Each of the addresses that one mail went to. */
export function maskedAddresses(addresses: string): string {
  return addresses.split(ADDRESS_SEPARATOR).map(maskedAddress).join(ADDRESS_SEPARATOR);
}

/** `li***@example.com`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : `${address.slice(0, Math.min(2, at - 1) || 1)}***${address.slice(at)}`;
}
