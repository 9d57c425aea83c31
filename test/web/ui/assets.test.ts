import { spawnSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { assets } from '../../../lambdas/web/ui/assets';
import { script } from '../../../lambdas/web/ui/assets/script';
import { stylesheet } from '../../../lambdas/web/ui/assets/stylesheet';
import { flatten } from '../../../lambdas/web/ui/styles/flatten';

const unpacked = ({ gzipBase64 }: { gzipBase64: string }) => gunzipSync(Buffer.from(gzipBase64, 'base64')).toString();

describe('the committed assets', () => {
  it('are what their sources build', () => {
    const check = ['lambdas/web/ui/styles/build.ts', '--check'];
    const { status, stderr } = spawnSync(process.execPath, [require.resolve('tsx/cli'), ...check], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);

  it('hold nothing that old WeChat cannot read', () => {
    expect(unpacked(script)).not.toMatch(/\?\.|\?\?/);
    expect(() => flatten('.a:has(b){color:red}')).toThrow('not for old WeChat: :has(');
    expect(() => flatten('.a{color:var(--x)}')).toThrow('var(--');
    expect(() => flatten('.a{color:red}'.repeat(10_000))).toThrow('limit 122880');
  });
});

describe('serving assets', () => {
  const get = (path: string, init: RequestInit = {}) => assets.request(path, init);

  it('sends the compressed sheet to who takes it, for ever', async () => {
    const answer = await get(stylesheet.path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(unpacked(stylesheet));
  });

  it.each([undefined, 'identity', 'gzip;q=0', 'gzip; q=0.0'])('sends plain text to %s', async (accept) => {
    const answer = await get(script.path, accept === undefined ? {} : { headers: { 'Accept-Encoding': accept } });
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(unpacked(script));
  });

  it('answers HEAD without a body', async () => {
    const answer = await get(stylesheet.path, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it.each(['/assets/qishao.0000000000.css', '/assets/', '/assets/../package.json'])('knows no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
