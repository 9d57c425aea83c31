import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Decide } from './steps';

export const DECIDE_FOLDER = resolve(__dirname, '../../../../lambdas/domain/case/decide');

type Module = { exports: Record<string, unknown> };

export const sourceOf = (file: string) => readFileSync(join(DECIDE_FOLDER, file), 'utf8');

/** The Decider from other JavaScript than its own, run in memory; its imports outside of decide/ are the real ones. */
export function deciderFrom(javascript: (file: string) => string, globals: Record<string, unknown> = {}): Decide {
  const loaded = new Map<string, Module>();

  function load(file: string): Record<string, unknown> {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(file, module);
    const from = (specifier: string): unknown => {
      const target = resolve(DECIDE_FOLDER, specifier);
      return dirname(target) === DECIDE_FOLDER ? load(`${basename(target)}.ts`) : require(target);
    };
    const names = ['require', 'module', 'exports', ...Object.keys(globals)];
    const run = new Function(...names, javascript(file)) as (...scope: unknown[]) => void;
    run(from, module, module.exports, ...Object.values(globals));
    return module.exports;
  }

  return load('index.ts')['decide'] as Decide;
}
