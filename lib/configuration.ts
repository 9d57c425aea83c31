/** Functions carry the configuration as it stands in its files, so it is checked here, before anything is bundled. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkCalendar } from '../config/calendar/check';

const COUNTIES = join(__dirname, '..', 'config', 'counties');
const load = createRequire(__filename);

/**
 * Where a bundle finds the county: its files, once they hold.
 * @param county a folder of `config/counties`
 * @throws ConfigurationError naming each field at fault
 */
export function checkedCounty(county: string): string {
  checkCalendar();
  load(join(COUNTIES, county, 'index.ts'));
  return join(COUNTIES, county, 'files.ts');
}
