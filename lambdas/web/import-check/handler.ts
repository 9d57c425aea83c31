import { handle } from 'hono/aws-lambda';
import { readStaff } from '../../ledger/registry';
import { registryOf } from '../../runtime/composition';
import { environment } from '../../runtime/environment';
import { pageDeps } from '../../runtime/web';
import { importCheckApp } from './app';

const registry = registryOf(environment(process.env, 'REGISTRY_TABLE'));

export const handler = handle(importCheckApp({ ...pageDeps(), readStaff: (email) => readStaff(registry, email) }));
