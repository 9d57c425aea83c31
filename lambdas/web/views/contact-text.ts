import { ADDRESS_SEPARATOR } from '../../ledger/mails';

/** How telephone numbers and addresses are shown; stored numbers are E.164, a unit's are as the directory has them. */

const STORED = /^\+86(\d+)(?:;ext=(\d+))?$/;
const MOBILE = /^1[3-9]\d{9}$/;
/** 10 and 2x have two digits without their 0, all others three. */
const AREA_CODE = /^(10|2\d|[3-9]\d\d)(\d{7,8})$/;
const LEFT_OPEN = 4;

/** A number as people dial it: `13800000000`, `023-59220000`, `023-59220000转801`. */
export function phoneText(stored: string): string {
  const [, digits = '', extension] = STORED.exec(stored) ?? [];
  const [, area, local] = MOBILE.test(digits) ? [] : (AREA_CODE.exec(digits) ?? []);
  const number = area === undefined ? digits || stored : `0${area}-${local}`;
  return extension === undefined ? number : `${number}转${extension}`;
}

/** `138****0000`, `023-****0000`: enough to recognise, too little to call. */
export function maskedPhone(stored: string): string {
  const [number = ''] = phoneText(stored).split('转');
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
