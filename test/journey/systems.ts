/** A running county, as a test from outside knows it. */
export interface System {
  origin: string;
  endpoint: string;
  casesTable: string;
  waitsTable: string;
  machineArn: string;
  /** Length of a working day under the demo clock; `null` where the calendar runs. */
  workdaySeconds: number | null;
}

export interface Systems {
  calendar: System;
  demo: System;
}

/** Environment variable that announces running systems, as JSON. */
export const SYSTEMS = 'JOURNEY_SYSTEMS';

export function system(name: keyof Systems): System {
  const announced = process.env[SYSTEMS];
  if (announced === undefined) throw new Error(`${SYSTEMS} is not set: the set-up starts the systems`);
  return (JSON.parse(announced) as Systems)[name];
}
