import { handle } from 'hono/aws-lambda';
import { readStaff } from '../../ledger/registry';
import { registryOf } from '../../runtime/composition';
import { environment } from '../../runtime/environment';
import { countyKeyFrom } from '../../runtime/secrets';
import { pageDeps } from '../../runtime/web';
import { entryApp } from './app';

const env = environment(process.env, 'REGISTRY_TABLE', 'SECRET_ID');
const registry = registryOf(env);

export const handler = handle(
  entryApp({
    ...pageDeps(),
    countyKey: countyKeyFrom(env.SECRET_ID),
    readStaff: (email) => readStaff(registry, email),
  }),
);
