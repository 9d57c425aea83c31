import type { Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { randomUUID } from 'node:crypto';
import { readContacts } from '../ledger/registry';
import { inputsOf } from '../web/contract/inputs';
import type { WebDeps } from '../web/deps';
import { accessOf, ledgerOf, registryOf } from './composition';
import { contextNow, policy, workingTime } from './context';
import { county, demoSeconds } from './county';
import { countyKeyFrom } from './secrets';
import { environment } from './environment';
import { logger } from './logger';

/** What the routes of one web function work with, from its environment. */
export function webDeps(): WebDeps {
  const env = environment(
    process.env,
    'STAGE',
    'CASES_TABLE',
    'REGISTRY_TABLE',
    'ACCESS_TABLE',
    'PUBLIC_ORIGIN',
    'SECRET_ID',
  );
  const registry = registryOf(env);
  return {
    site: { county, publicOrigin: env.PUBLIC_ORIGIN, stage: env.STAGE, workdaySeconds: demoSeconds(process.env) },
    ledger: ledgerOf(env),
    access: accessOf(env),
    inputs: inputsOf(county, policy),
    policy,
    time: workingTime,
    readContacts: () => readContacts(registry),
    countyKey: countyKeyFrom(env.SECRET_ID),
    contextNow,
    sourceOf,
    newId: () => randomUUID(),
    log: (message, details) => logger.error(message, details),
  };
}

/** The caller's address as API Gateway saw it; a header could say anything. */
function sourceOf(c: Context): string {
  const event = (c.env as { event?: LambdaEvent } | undefined)?.event;
  const context = event?.requestContext as { identity?: { sourceIp?: string } } | undefined;
  return context?.identity?.sourceIp ?? 'unknown';
}
