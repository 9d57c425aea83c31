/** `npm run bench`: what the system costs, as ratios and counts of one run. Fails only where a stated budget is broken. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { instantOf } from '../lambdas/domain/time';
import { bundleAll, emptyBundle } from './bundles';
import { startCounty, type BenchCounty } from './county';
import { creations } from './creations';
import { deskVisitor } from './desk-page';
import { table, type Row } from './figures';
import { FUNCTIONS } from './functions';
import { importRatios } from './imports';
import { plainCase } from './plain-case';
import { caseRows, creationRows, deskRows, functionRows } from './rows';
import { seed } from './seed';

const FEW = 100;
const MANY = 10_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const shown = [show('functions: size, import time against an empty handler', await benchFunctions())];
  const county = await startCounty((line) => say(`  ${line}`));
  try {
    shown.push(show('a plain case, from the form to the grade', caseRows(await plainCase(county))));
    shown.push(...(await benchMany(county)));
  } finally {
    await county.local.stop();
  }
  const over = shown.flat().filter(({ verdict }) => verdict === 'over');
  say(over.length === 0 ? '\nevery stated budget holds' : `\nover budget: ${over.map(({ what }) => what).join(', ')}`);
  process.exit(over.length === 0 ? 0 : 1);
}

function show(title: string, rows: readonly Row[]): readonly Row[] {
  say(`\n${table(title, rows)}`);
  return rows;
}

async function benchFunctions(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qishao-bench-'));
  try {
    const bundles = await bundleAll(FUNCTIONS, folder);
    return functionRows(bundles, await importRatios(bundles, await emptyBundle(folder)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The creations come between: ten thousand cases in the emulator's memory would slow them down for reasons of its own. */
async function benchMany(county: BenchCounty): Promise<(readonly Row[])[]> {
  const end = instantOf(Date.now());
  const visit = await deskVisitor(county);
  await seed(county.db, county.system.casesTable, { from: 0, until: FEW, of: MANY, end });
  const few = await visit();
  const created = show('whistles blown at once', creationRows(await creations(county.system)));
  await seed(county.db, county.system.casesTable, { from: FEW, until: MANY, of: MANY, end });
  const many = await visit();
  return [created, show(`the desk's first page, at ${FEW} and at ${MANY} open cases`, deskRows(few, many))];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
