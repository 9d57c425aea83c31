import { join } from 'node:path';
import type { checkedCounty } from '../../lib/configuration';

const CONFIG = join(__dirname, '..', '..', 'config');

/** What stops the synthesis after one file of the configuration was spoilt. */
function stopsWith(file: string, spoilt: object): string {
  let message = 'nothing stopped';
  jest.isolateModules(() => {
    jest.doMock(join(CONFIG, file), () => spoilt);
    const configuration = jest.requireActual<{ checkedCounty: typeof checkedCounty }>('../../lib/configuration');
    try {
      configuration.checkedCounty('chengkou');
    } catch (error) {
      message = String(error);
    }
    jest.dontMock(join(CONFIG, file));
  });
  return message;
}

const fileOf = (path: string) => jest.requireActual<Record<string, unknown>>(join(CONFIG, path));

describe('no function is bundled with a configuration that does not hold', () => {
  it('of the county: the field is named', () => {
    const path = 'counties/chengkou/county.json';
    expect(stopsWith(path, { ...fileOf(path), code: '5002' })).toMatch(/county does not hold:\n {2}code: /);
  });

  it('of a notice: the file and the field are named', () => {
    const path = 'calendar/cn-2026.json';
    const message = stopsWith(path, { ...fileOf(path), knownUntil: '2026-13-01' });
    expect(message).toMatch(/config\/calendar\/cn-2026\.json does not hold:\n {2}knownUntil: /);
  });

  it('and as it stands, all holds', () => {
    expect(stopsWith('calendar/statutory.json', fileOf('calendar/statutory.json'))).toBe('nothing stopped');
  });
});
