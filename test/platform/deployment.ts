import type { Outputs } from '../../local/outputs';

/** The one running deployment that all platform tests share, as global-setup.ts tells of it. */
export interface Deployment {
  /** The emulator, for AWS clients. */
  endpoint: string;
  /** The front, with the mailbox. */
  origin: string;
  outputs: Outputs;
}

/** Where a deployment is announced: as JSON, to the tests of this run. */
export const ANNOUNCED = 'QISHAO_PLATFORM';

export function announced(): Deployment {
  const told = process.env[ANNOUNCED];
  if (told === undefined)
    throw new Error(`${ANNOUNCED} is not set: run these tests with jest --selectProjects platform`);
  return JSON.parse(told) as Deployment;
}
