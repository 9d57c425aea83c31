import { Hono, type Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { epochOf, instantOf } from '../../domain/time';
import { LedgerBusy } from '../../ledger/errors';
import { PROBLEMS } from '../../texts/problem';
import { rememberFont } from '../ui/font';
import type { Audience } from '../ui/header';
import { happened, ProblemPage, type Problem as ShownProblem } from '../ui/problem';
import { wantsJson } from './negotiation';
import { Problem } from './problem';
import { sameSite } from './same-site';
import { frameOf, type Site } from './site';
import { keptTyped } from './typed';

export type WebApp = Hono<{ Bindings: { event: LambdaEvent } }>;

/** Where problems are told, in the words and the frame of whoever reads them. */
export interface Room {
  site: Site;
  audience: Audience;
  /** Writes a failure down, without the request's content. */
  log(message: string, details: Record<string, unknown>): void;
}

const POLICY = ["'none'"];
const SELF = ["'self'"];

/** An app with what every audience shares: headers, same-site check, fonts, problems as pages or as JSON. */
export function webApp(room: Room): WebApp {
  const app: WebApp = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: POLICY,
        styleSrc: SELF,
        scriptSrc: SELF,
        imgSrc: ["'self'", 'data:'],
        formAction: SELF,
        connectSrc: SELF,
        baseUri: POLICY,
        frameAncestors: POLICY,
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use(rememberFont);
  app.use(sameSite(room.site.publicOrigin));
  app.notFound((c) => answerProblem(room, c, unknown(app, c)));
  app.onError((error, c) => answerProblem(room, c, known(error, room, c)));
  return app;
}

/** An address that is not ours, or one of ours with a method that it does not have. */
function unknown(app: WebApp, c: Context): Problem {
  const reads = hasRoute(app, 'GET', c.req.path) ? ['GET', 'HEAD'] : [];
  const allowed = [...reads, ...(hasRoute(app, 'POST', c.req.path) ? ['POST'] : [])];
  return allowed.length === 0 ? new Problem('not-found') : notWith(c, allowed);
}

/** What every request passes is registered for all methods, and is no route. */
function hasRoute(app: WebApp, method: 'GET' | 'POST', path: string): boolean {
  return app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
}

function notWith(c: Context, allowed: readonly string[]): Problem {
  c.header('Allow', allowed.join(', '));
  return new Problem('method-not-allowed');
}

/** An address that only takes a POST, where a parameter of a page's route would match it too. */
export function onlyPost(c: Context): never {
  throw notWith(c, ['POST']);
}

function known(error: Error, room: Room, c: Context): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof LedgerBusy) return new Problem('busy', { retryAfterSeconds: 1 });
  room.log('request failed', { route: routePath(c), method: c.req.method, error: error.name, reason: error.message });
  return new Problem('internal');
}

/** RFC 9457 for programs, a friendly page for people; the status is the same. */
export function answerProblem(room: Room, c: Context, problem: Problem): Response | Promise<Response> {
  const { code, details } = problem;
  const { status, title } = PROBLEMS[code];
  const shown = shownOf(problem);
  c.status(status);
  if (details.retryAfterSeconds !== undefined) c.header('Retry-After', String(details.retryAfterSeconds));
  if (wantsJson(c)) {
    const body = {
      type: 'about:blank',
      title,
      status,
      code,
      detail: details.detail ?? happened(shown),
      ...extensions(problem),
    };
    return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
  }
  return c.html(
    <ProblemPage
      frame={frameOf(room.site, c)}
      audience={room.audience}
      problem={shown}
      typed={keptTyped(c)}
      latest={details.latest}
      detail={details.detail}
    />,
  );
}

function extensions({ details: { errors, by, at } }: Problem): Record<string, unknown> {
  return {
    ...(errors === undefined ? {} : { errors }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
  };
}

function shownOf({ code, details }: Problem): ShownProblem {
  if (code === 'stale') {
    return details.by !== undefined && details.at !== undefined
      ? { code, by: details.by, at: details.at }
      : { code: 'wrong-stage' };
  }
  if (code === 'too-many') return { code, until: instantOf(Date.now() + (details.retryAfterSeconds ?? 1) * 1000) };
  return { code };
}

/** Seconds from now until an instant, at least one. */
export function secondsUntil(instant: Parameters<typeof epochOf>[0], now: Parameters<typeof epochOf>[0]): number {
  return Math.max(1, Math.ceil((epochOf(instant) - epochOf(now)) / 1000));
}
