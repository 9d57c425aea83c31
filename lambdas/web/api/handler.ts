import { handle } from 'hono/aws-lambda';
import { partnerOf } from '../../ledger/partners';
import { registryOf } from '../../runtime/composition';
import { environment } from '../../runtime/environment';
import { webDeps } from '../../runtime/web';
import { apiApp } from './app';

const registry = registryOf(environment(process.env, 'REGISTRY_TABLE'));

export const handler = handle(apiApp({ ...webDeps(), readPartner: (key) => partnerOf(registry, key) }));
