import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import type * as decider from '../../../../lambdas/domain/case/decide';

/** One branch of the Decider changed, as a text edit of one of its files. */
export interface Mutant {
  /** What the county would lose. */
  loses: string;
  file: string;
  /** By a wide walk (all letters, few steps) or a deep one (the main road, many steps). */
  seen: 'wide' | 'deep';
  replace: string;
  with: string;
}

const DECIDE_FOLDER = resolve(__dirname, '../../../../lambdas/domain/case/decide');
const JAVASCRIPT = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
const compiled = new Map<string, string>();

type Module = { exports: Record<string, unknown> };

/** The Decider with the mutation, compiled in memory; its imports outside of decide/ are the real ones. */
export function mutated(mutant: Mutant): typeof decider.decide {
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
    const run = new Function('require', 'module', 'exports', javascript(file, mutant)) as (...scope: unknown[]) => void;
    run(from, module, module.exports);
    return module.exports;
  }

  return load('index.ts')['decide'] as typeof decider.decide;
}

function javascript(file: string, mutant: Mutant): string {
  if (file === mutant.file) return transpiled(edited(mutant));
  const known = compiled.get(file) ?? transpiled(readFileSync(join(DECIDE_FOLDER, file), 'utf8'));
  compiled.set(file, known);
  return known;
}

/** @throws when the text to replace is not there exactly once: the list of mutants must follow the code. */
function edited({ file, replace, with: replacement }: Mutant): string {
  const source = readFileSync(join(DECIDE_FOLDER, file), 'utf8');
  const pieces = source.split(replace);
  if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} × “${replace}”: renew the mutant`);
  return pieces.join(replacement);
}

function transpiled(source: string): string {
  return ts.transpileModule(source, { compilerOptions: JAVASCRIPT }).outputText;
}
