import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { County } from '../../lambdas/domain/county';

/** A folder's name, and nothing that leads elsewhere. */
const FOLDER = /^[a-z][a-z-]*$/;

/** The county of a folder, checked: for operators' tools, which are not built for one. @throws when there is no such folder. */
export async function countyNamed(id: string): Promise<County> {
  if (!FOLDER.test(id) || !existsSync(join(__dirname, id, 'index.ts')))
    throw new Error(`config/counties has no folder ${JSON.stringify(id)}`);
  return ((await import(`./${id}/index`)) as { county: County }).county;
}
