import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Cookies carry a session's token and nothing else. */
const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'Lax' } as const;

export function giveCookie(c: Context, name: string, token: string, path: string, maxAgeSeconds: number): void {
  setCookie(c, name, token, { ...ATTRIBUTES, path, maxAge: maxAgeSeconds });
}

export function takeCookie(c: Context, name: string): string | undefined {
  return getCookie(c, name);
}

export function dropCookie(c: Context, name: string, path: string): void {
  deleteCookie(c, name, { ...ATTRIBUTES, path });
}

/** Names of the cookies sent that begin with `prefix`. */
export function cookieNames(c: Context, prefix: string): string[] {
  return Object.keys(getCookie(c)).filter((each) => each.startsWith(prefix));
}
