import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** 字号: `large` 大字版 (125 %), `larger` 特大字版 (176 %). */
export const FONT_SIZES = ['normal', 'large', 'larger'] as const;
export type FontSize = (typeof FONT_SIZES)[number];

const FONT_COOKIE = 'qs-font';
const FONT_PARAMETER = 'font';
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

function isFontSize(value: string | undefined): value is FontSize {
  return FONT_SIZES.some((size) => size === value);
}

/** The size asked for in the address, else the remembered one, else `normal`; unknown words are ignored. */
export function fontOf(query: string | undefined, cookie: string | undefined): FontSize {
  if (isFontSize(query)) return query;
  return isFontSize(cookie) ? cookie : 'normal';
}

/** The size for this request's page. */
export function fontOfRequest(c: Context): FontSize {
  return fontOf(c.req.query(FONT_PARAMETER), getCookie(c, FONT_COOKIE));
}

/** Remembers the size chosen by `?font=`: a preference of the browser, nothing in the ledger. */
export const rememberFont: MiddlewareHandler = async (c, next) => {
  await next();
  const chosen = c.req.query(FONT_PARAMETER);
  if (!isFontSize(chosen)) return;
  setCookie(c, FONT_COOKIE, chosen, {
    path: '/',
    maxAge: ONE_YEAR_SECONDS,
    sameSite: 'Lax',
    httpOnly: true,
    secure: true,
  });
};

/** The same page at another size: `url` is path and query. */
export function urlAtFont(url: string, font: FontSize): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(FONT_PARAMETER, font);
  return `${path}?${parameters.toString()}`;
}
