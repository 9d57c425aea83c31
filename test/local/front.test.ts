import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFront, type Front } from '../../local/front';

const PREFIX = '/_aws/execute-api/abc123/local';
const mailbox = { fetch: (request: Request) => new Response(`mailbox ${new URL(request.url).pathname}`) };

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let api: Server;
let front: Front;
let seen: Seen[];

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

beforeEach(async () => {
  seen = [];
  api = createServer((req, res) => {
    const answer = (body: Buffer) => {
      seen.push({ method: req.method, url: req.url, headers: req.headers, body });
      res.writeHead(303, [
        ...['Set-Cookie', 'task-1=a; Path=/task/1', 'Set-Cookie', 'task-2=b; Path=/task/2'],
        ...['Location', '/task/1', 'Content-Type', 'image/png'],
      ]);
      res.end(Buffer.from([0x89, 0x50, 0xff, 0x00]));
    };
    bodyOf(req).then(answer, () => undefined); // given up by the front
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  front = await startFront(0, mailbox);
});
afterEach(async () => {
  await front.stop();
  api.closeAllConnections();
  await new Promise((resolve) => api.close(resolve));
});

const serve = () => front.serve(`http://127.0.0.1:${(api.address() as AddressInfo).port}${PREFIX}`);

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  host?: string;
}

function send({ method = 'GET', path = '/', headers = {}, body, host = 'localhost' }: Sent) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sending = request({ host, port: front.port, method, path, headers }, (res) => {
      bodyOf(res).then((read) => resolve({ status: res.statusCode, headers: res.headers, body: read }), reject);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

describe('what the front passes on', () => {
  beforeEach(serve);

  it('reaches the API under the very path that was asked for, and comes back byte by byte', async () => {
    const path = '/api/v1/cases/%E5%9F%8E%2F1?q=%E4%BD%A0&q=2';
    const answer = await send({ path });

    expect(seen[0]?.url).toBe(PREFIX + path);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/task/1');
    expect(answer.headers['set-cookie']).toEqual(['task-1=a; Path=/task/1', 'task-2=b; Path=/task/2']);
    expect([...answer.body]).toEqual([0x89, 0x50, 0xff, 0x00]);
  });

  it('keeps method, cookies and a binary body', async () => {
    const body = Buffer.from([0, 255, 1, 254]);
    await send({ method: 'PUT', headers: { cookie: 'a=1; b=2', 'content-type': 'application/x' }, body });
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      body,
      headers: { cookie: 'a=1; b=2', 'content-type': 'application/x' },
    });
  });

  it('names the source itself, whatever the client claims', async () => {
    await send({ host: '127.0.0.1', headers: { 'x-qishao-source': '10.0.0.1', 'x-forwarded-for': '10.0.0.2' } });
    expect(seen[0]?.headers).toMatchObject({ 'x-qishao-source': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' });
  });

  it('answers HEAD without a body', async () => {
    const answer = await send({ method: 'HEAD' });
    expect(seen[0]?.method).toBe('HEAD');
    expect(answer).toMatchObject({ status: 303, body: Buffer.alloc(0) });
  });

  it('lets a body of 2 MB through to the app, which has its own limit', async () => {
    const body = Buffer.alloc(2 * 1024 * 1024, 'a');
    await send({ method: 'POST', body });
    expect(seen[0]?.body.length).toBe(body.length);
  });

  it('answers a body that is too large for a REST API in the shape of every problem', async () => {
    const answer = await send({ method: 'POST', body: Buffer.alloc(11 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(answer.body.toString())).toEqual({
      type: 'about:blank',
      status: 413,
      code: 'too-large',
      title: expect.any(String),
      detail: expect.stringContaining('没有保存'),
    });
    expect(seen).toEqual([]);
  });

  it('says that the platform is gone when it is', async () => {
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    const answer = await send({});
    expect(answer.status).toBe(502);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ code: 'unavailable' });
  });
});

it('answers the mailbox itself, even before the app is there', async () => {
  for (const path of ['/mailbox', '/mailbox/3', '/mailbox.json']) {
    expect((await send({ path })).body.toString()).toBe(`mailbox ${path}`);
  }
  expect((await send({ path: '/' })).status).toBe(503);
  expect((await send({ path: '/mailboxes' })).status).toBe(503);
});

it('says in one line that a port is in use', async () => {
  await expect(startFront(front.port, mailbox)).rejects.toThrow(
    `port ${front.port} is in use; choose another one: PORT=${front.port + 1} npm start`,
  );
});
