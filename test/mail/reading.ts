/** Reads a composed mail as people and programs do. */
import { simpleParser, type ParsedMail } from 'mailparser';
import type { ComposedMail } from '../../lambdas/mail/letter';
import { mimeOf } from '../../lambdas/mail/mime';
import { caseMail } from '../../lambdas/mail/transport';
import type { Instant } from '../../lambdas/domain/time';
import { CASE_KEY, ORIGIN } from './story';

export const FROM = { name: '城口县企业吹哨专班', address: 'qishao@example.gov.cn' };

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** The characters a reader of the HTML part sees, without any space. */
export function seen(html: string): string {
  const body = html.replace(/<head>.*<\/head>/su, '').replace(/<[^>]*>/gu, '');
  return bare(body.replace(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity));
}

/** Without spaces: layout is not content. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000\u00a0]/gu, '');
}

/** Lines of the text part that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && line !== '----');
}

const LI = { name: '李四', address: 'li@example.com' };

/** The mail as it goes over the wire. */
export function wireForm(mail: ComposedMail, to = LI): string {
  const now = '2026-11-23T10:20:00+08:00' as Instant;
  return mimeOf(caseMail(mail, { id: `${CASE_KEY}-1-1`, caseKey: CASE_KEY, to: [to], origin: ORIGIN, now }), FROM);
}

/** The mail over the wire and back. */
export function overTheWire(mail: ComposedMail, to = LI): Promise<ParsedMail> {
  return simpleParser(wireForm(mail, to));
}
