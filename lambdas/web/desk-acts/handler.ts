import { handle } from 'hono/aws-lambda';
import { readContacts, readStaff } from '../../ledger/registry';
import { registryOf } from '../../runtime/composition';
import { newestNotice } from '../../runtime/county';
import { environment } from '../../runtime/environment';
import { pageDeps } from '../../runtime/web';
import { deskActsApp } from './app';

const registry = registryOf(environment(process.env, 'REGISTRY_TABLE'));

export const handler = handle(
  deskActsApp({
    ...pageDeps(),
    notice: newestNotice,
    readContacts: () => readContacts(registry),
    readStaff: (email) => readStaff(registry, email),
  }),
);
