import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem';

/**
 * Every POST comes from our own pages: by Origin, or by Sec-Fetch-Site where a browser hides its origin. A program
 * that sends neither must send JSON, which no foreign page can send without asking first.
 */
export function sameSite(publicOrigin: string): MiddlewareHandler {
  return async (c, next) => {
    if (
      c.req.method === 'POST' &&
      !isOwn(publicOrigin, c.req.header('origin'), c.req.header('sec-fetch-site'), c.req.header('content-type'))
    ) {
      throw new Problem('forbidden');
    }
    await next();
  };
}

function isOwn(
  publicOrigin: string,
  origin: string | undefined,
  site: string | undefined,
  type: string | undefined,
): boolean {
  if (site !== undefined)
    return site === 'same-origin' || (site === 'none' && (origin === undefined || origin === publicOrigin));
  if (origin !== undefined) return origin === publicOrigin;
  return (type ?? '').toLowerCase().startsWith('application/json');
}
