/** Enough to recognise one's own number or address, too little for anybody else. */

const STARS = '****';
const COUNTRY = /^\+86/;

/** `+8613800000000` → `138****0000`; a landline keeps its last four digits only. */
export function maskedPhone(e164: string): string {
  const digits = e164.replace(COUNTRY, '').replace(/;.*$/, '');
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)}${STARS}${digits.slice(-4)}` : `${STARS}${digits.slice(-4)}`;
}

/** `lisi@example.com` → `li***@example.com`. */
export function maskedEmail(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  return `${local.slice(0, 2)}***@${domain}`;
}
