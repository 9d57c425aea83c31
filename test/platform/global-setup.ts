import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ANNOUNCED } from './deployment';

/** Held between set-up and teardown, which jest runs in one process. */
export const held: { county?: ChildProcess } = {};

/**
 * One county for the whole project, without any schedule, in a process of its own: jest resolves no `#county` here.
 * A deployment that is announced already is used as it is.
 */
export default async function setUp(): Promise<void> {
  if (process.env[ANNOUNCED] !== undefined) return;
  const county = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  held.county = county;
  process.env[ANNOUNCED] = await new Promise<string>((resolve, reject) => {
    createInterface({ input: county.stdout }).once('line', resolve);
    county.once('exit', (code) => reject(new Error(`the county did not start (code ${code})`)));
  });
}
