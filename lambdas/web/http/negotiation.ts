import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

const FOR_PROGRAMS = ['application/json', 'application/problem+json'];

/** Programs get JSON under `/api` always, elsewhere when they ask for it; everybody else gets a page. */
export function wantsJson(c: Context): boolean {
  if (c.req.path.startsWith('/api/') || c.req.path === '/openapi.json') return true;
  return (
    accepts(c, { header: 'Accept', supports: ['text/html', ...FOR_PROGRAMS], default: 'text/html' }) !== 'text/html'
  );
}
