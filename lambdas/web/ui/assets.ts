import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { script } from './assets/script';
import { stylesheet } from './assets/stylesheet';

interface Packed {
  path: string;
  gzipBase64: string;
}

const SERVED: readonly (Packed & { type: string })[] = [
  { ...stylesheet, type: 'text/css; charset=utf-8' },
  { ...script, type: 'text/javascript; charset=utf-8' },
];

/** The address changes with the content, so a browser never needs to ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Whether an `Accept-Encoding` takes gzip (`gzip;q=0` refuses it). */
function takesGzip(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? '').split(',').some((each) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(each));
}

/** Style sheet and script: `GET` and `HEAD` under `/assets/`; an unknown or outdated name is 404. */
export const assets = new Hono();

for (const { path, gzipBase64, type } of SERVED) {
  assets.get(path, (c) => {
    const packed = new Uint8Array(Buffer.from(gzipBase64, 'base64'));
    c.header('Content-Type', type);
    c.header('Cache-Control', FOR_EVER);
    c.header('Vary', 'Accept-Encoding');
    c.header('X-Content-Type-Options', 'nosniff');
    if (!takesGzip(c.req.header('Accept-Encoding'))) return c.body(new Uint8Array(gunzipSync(packed)));
    c.header('Content-Encoding', 'gzip');
    return c.body(packed);
  });
}

assets.all('/assets/*', (c) => c.body(null, 404));
