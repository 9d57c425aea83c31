import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROBLEMS } from '../lambdas/texts/problem';
import { LocalFailure } from './failure';
import { frontTexts } from './texts';

/** The one address people open: answers the mailbox itself and hands everything else to the deployed API. */
export interface Front {
  readonly port: number;
  /** From now on requests go to the REST API at this address (no slash at the end). */
  serve(api: string): void;
  stop(): Promise<void>;
}

/** Anything that answers a fetch: the mailbox. */
export interface Fetcher {
  fetch(request: Request): Response | Promise<Response>;
}

/** What a REST API takes at most; the app's own limit is lower and gives its own answer. */
const REST_API_BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Shorter than MiniStack's 75 s, so that we never write to a connection that it is closing. */
const IDLE_CONNECTION_MS = 30_000;

/** What the front answers itself; everything else is the app's. */
const MAILBOX_PATH = /^\/mailbox(\.json)?($|[/?])/;

/** RFC 9110 7.6.1: of one connection only, never passed on. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Said by us alone: a client that sends them could choose its own address. */
const OURS = new Set(['host', 'x-qishao-source', 'x-forwarded-for']);

/**
 * Listens on `localhost` (127.0.0.1, and ::1 where there is IPv6); port 0 takes a free one.
 * @throws LocalFailure when the port is taken.
 */
export async function startFront(port: number, mailbox: Fetcher): Promise<Front> {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
  let api: string | undefined;
  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    if (MAILBOX_PATH.test(req.url ?? '/')) {
      answerMailbox(mailbox, req, res).catch(() => res.destroy());
    } else if (api === undefined) {
      answerProblem(res, { status: 503, code: 'starting', ...frontTexts.starting });
    } else {
      passOn(api, agent, req, res);
    }
  };
  const servers = await listenOnLocalhost(port, answer);
  return {
    port: portOf(servers[0]),
    serve: (target) => {
      api = target;
    },
    stop: async () => {
      agent.destroy();
      await Promise.all(servers.map(close));
    },
  };
}

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

async function listenOnLocalhost(port: number, listener: Listener): Promise<[Server, ...Server[]]> {
  const v4 = await listen(port, '127.0.0.1', listener);
  try {
    return [v4, await listen(portOf(v4), '::1', listener)];
  } catch (error) {
    if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT') return [v4]; // no IPv6 here
    await close(v4);
    throw error;
  }
}

function listen(port: number, host: string, listener: Listener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (error) => {
      const taken = `port ${port} is in use; choose another one: PORT=${port + 1} npm start`;
      reject(codeOf(error) === 'EADDRINUSE' ? new LocalFailure(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answerMailbox(mailbox: Fetcher, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = `http://localhost${req.url ?? '/'}`;
  const response = await mailbox.fetch(new Request(url, { method: req.method ?? 'GET' }));
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(Buffer.from(await response.arrayBuffer()));
}

/** Streams a request to the API and its answer back; both bodies byte by byte, the path as it came. */
function passOn(api: string, agent: Agent, req: IncomingMessage, res: ServerResponse): void {
  const { hostname, port, pathname } = new URL(api);
  const upstream = request({
    hostname,
    port,
    agent,
    method: req.method,
    path: `${pathname}${req.url ?? '/'}`,
    headers: headersToApi(req, `${hostname}:${port}`),
  });
  upstream.on('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.statusMessage, headersToClient(req, answer));
    answer.pipe(res);
    answer.on('error', () => res.destroy());
  });
  upstream.on('error', () => {
    if (!res.headersSent) answerProblem(res, { status: 502, code: 'unavailable', ...frontTexts.unavailable });
    else if (!res.writableEnded) res.destroy();
  });
  res.on('close', () => {
    if (!res.writableEnded) upstream.destroy();
  });
  passBody(req, upstream, () => answerTooLarge(req, res));
}

/** Passes the body on until it is over the limit; then the request is given up and the rest read into nothing. */
function passBody(req: IncomingMessage, upstream: ReturnType<typeof request>, tooLarge: () => void): void {
  let passed = 0;
  req.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > REST_API_BODY_LIMIT_BYTES) {
      tooLarge();
      upstream.destroy();
    } else if (!upstream.write(chunk)) {
      req.pause();
      upstream.once('drain', () => req.resume());
    }
  });
  req.on('end', () => upstream.end());
}

/** Name, value, name, value … as Node takes and gives them: repeated ones stay repeated. */
function headersToApi(req: IncomingMessage, host: string): string[] {
  const source = req.socket.remoteAddress ?? '';
  const passed = pairs(req.rawHeaders).filter(
    ([name]) => !OURS.has(name.toLowerCase()) && !HOP_BY_HOP.has(name.toLowerCase()),
  );
  return [...passed.flat(), 'Host', host, 'X-Forwarded-For', source, 'X-Qishao-Source', source];
}

function headersToClient(req: IncomingMessage, answer: IncomingMessage): string[] {
  return pairs(answer.rawHeaders)
    .filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()))
    .filter(([name]) => req.method !== 'HEAD' || name.toLowerCase() !== 'content-length') // MiniStack says 0
    .flat();
}

function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? '']);
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

function answerTooLarge(req: IncomingMessage, res: ServerResponse): void {
  if (res.headersSent) return;
  const { status, title, happened } = PROBLEMS['too-large'];
  answerProblem(res, { status, code: 'too-large', title, detail: happened });
  req.resume();
}

function answerProblem(res: ServerResponse, problem: Problem): void {
  res.writeHead(problem.status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
  res.end(JSON.stringify({ type: 'about:blank', ...problem }));
}
