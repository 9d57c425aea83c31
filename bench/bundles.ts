/** Bundles as the stacks deploy them, and an empty handler to measure them by. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../lib/constructs/bundle';
import type { BenchedFunction } from './functions';

const COUNTY = 'chengkou';

export interface Bundle {
  readonly name: string;
  readonly file: string;
  /** Minified, not compressed. */
  readonly bytes: number;
}

/** Bundles each function into the folder, which is made if need be. */
export async function bundleAll(functions: readonly BenchedFunction[], folder: string): Promise<Bundle[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(functions.map((each) => bundle(each, folder)));
}

async function bundle({ name, entry }: BenchedFunction, folder: string): Promise<Bundle> {
  const file = path.join(folder, `${name}.mjs`);
  await build({ ...bundleOptions(entry, COUNTY), outfile: file });
  return { name, file, bytes: (await stat(file)).size };
}

/** A handler that does nothing: what importing a module costs in itself. */
export async function emptyBundle(folder: string): Promise<Bundle> {
  const file = path.join(folder, 'empty.mjs');
  const code = 'export const handler = async () => undefined;\n';
  await writeFile(file, code);
  return { name: 'empty handler', file, bytes: code.length };
}
