import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Programs get JSON under `/api` always, elsewhere when they ask for it; everybody else gets a page. */
export function wantsJson(c: Context): boolean {
  if (c.req.path.startsWith('/api/') || c.req.path === '/openapi.json') return true;
  const wanted = accepts(c, { header: 'Accept', supports: ['text/html', 'application/json'], default: 'text/html' });
  return wanted === 'application/json';
}
