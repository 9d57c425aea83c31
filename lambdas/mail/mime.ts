import type { Addressee, OutgoingMail, Sender } from './transport';
import { typedLine } from './typed';

/**
 * RFC 5322 message with two UTF-8 parts. Our own, because nodemailer's composer carries a table of file types (76 KB)
 * that a mail without attachments has no use for, and its boundaries are random.
 */
export function mimeOf(mail: OutgoingMail, from: Sender): string {
  const boundary = `qishao-${mail.id}`;
  return [
    `From: ${mailbox(from)}`,
    `To: ${mail.to.map(mailbox).join(`,${CRLF} `)}`,
    `Subject: ${encodedWords(mail.subject)}`,
    ...Object.entries(mail.headers).map(([name, value]) => `${name}: ${printable(name, value)}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${printable('boundary', boundary)}"`,
    '',
    ...part(boundary, 'text/plain', mail.text),
    ...part(boundary, 'text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

const CRLF = '\r\n';
/** RFC 2045: base64 lines have at most 76 characters. */
const BASE64_LINE = /.{1,76}/g;
/** RFC 2047: a line with encoded words has at most 76 characters: `Subject: `, a frame of 12, and 39 octets as 52. */
const ENCODED_WORD_OCTETS = 39;

function part(boundary: string, type: string, content: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(content.replace(/\r?\n/g, CRLF)).match(BASE64_LINE) ?? []),
  ];
}

function mailbox({ name, address }: Addressee): string {
  const plain = `<${printable('address', address)}>`;
  const line = typedLine(name ?? '');
  return line === '' ? plain : `${encodedWords(line)}${CRLF} ${plain}`;
}

/** Always encoded, so that no character of it can mean anything to a header. Whole characters in each word. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const character of text) {
    const word = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(word) > ENCODED_WORD_OCTETS) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join(`${CRLF} `);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** @throws where a header of ours would break: ids and addresses are ASCII by construction. */
function printable(what: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  throw new Error(`${what} of a mail must be printable ASCII`);
}
