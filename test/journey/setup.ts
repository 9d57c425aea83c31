import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SYSTEMS } from './systems';

/** Held between set-up and teardown, which jest runs in one process. */
export const held: { counties?: ChildProcess } = {};

/** Starts the counties in a process of their own, unless they are announced already (`JOURNEY_SYSTEMS`). */
export default async function setUp(): Promise<void> {
  if (process.env[SYSTEMS] !== undefined) return;
  const counties = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  held.counties = counties;
  process.env[SYSTEMS] = await new Promise<string>((resolve, reject) => {
    createInterface({ input: counties.stdout }).once('line', resolve);
    counties.once('exit', (code) => reject(new Error(`the counties did not start (code ${code})`)));
  });
}
