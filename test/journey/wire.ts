import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import type { System } from './systems';

/** An answer as it came over the wire. */
export interface Wired {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Parsed, where it is JSON. */
  body: any;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The address that it comes from: one of this machine's loopback addresses. */
  from?: string;
}

/** A request exactly as written: nothing is added, nothing tidied up. */
export function wire(system: System, path: string, sending: Sending = {}): Promise<Wired> {
  const { method = 'GET', headers = {}, body, from = '127.0.0.1' } = sending;
  const { port } = new URL(system.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, localAddress: from }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const json = (answer.headers['content-type'] ?? '').includes('json') && text !== '';
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          body: json ? JSON.parse(text) : undefined,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** JSON as a program sends it. */
export const asJson = (body: unknown, headers: Record<string, string> = {}): Sending => ({
  method: 'POST',
  headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A form as a browser sends it from one of our own pages. */
export const asForm = (
  system: System,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Sending => ({
  method: 'POST',
  headers: {
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    origin: system.origin,
    ...headers,
  },
  body: new URLSearchParams(fields).toString(),
});

/** A source of its own, so that what one test does wrong locks out no other. */
export const someSource = () => `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`;

/** Status and code of a problem: `409 stale`. */
export const problemOf = ({ status, body }: Pick<Wired, 'status' | 'body'>) => `${status} ${body?.code ?? ''}`.trim();
