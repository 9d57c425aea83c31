import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { compile } from 'sass';
import { flatten } from './flatten';

/** A file as it is committed and served: its address carries its content's hash, its body is compressed. */
export interface PackedAsset {
  /** `/assets/qishao.<sha256-10>.<ext>` */
  path: string;
  gzipBase64: string;
}

/** Scripts run in old WeChat (Chrome 53 and later) and stay small: pages are complete without them. */
export const SCRIPT_LIMIT_BYTES = 4 * 1024;
const SCRIPT_TARGET = 'es2017';
const HASH_LENGTH = 10;

const ui = join(__dirname, '..');
const root = join(ui, '../../..');

/** The stylesheet, minified. */
export function compileStylesheet(): string {
  const { css } = compile(join(ui, 'styles/qishao.scss'), {
    loadPaths: [root],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  return flatten(css);
}

/** The one script of all pages, minified. */
export function compileScript(): string {
  const built = buildSync({
    entryPoints: [join(ui, 'scripts/page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: SCRIPT_TARGET,
    charset: 'utf8',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const bytes = Buffer.byteLength(script);
  if (bytes > SCRIPT_LIMIT_BYTES) throw new Error(`script: ${bytes} bytes, limit ${SCRIPT_LIMIT_BYTES}`);
  return script;
}

/** Packs a text under an address that changes with it. */
export function pack(text: string, extension: 'css' | 'js'): PackedAsset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
  return {
    path: `/assets/qishao.${hash}.${extension}`,
    gzipBase64: gzipSync(text, { level: 9 }).toString('base64'),
  };
}
