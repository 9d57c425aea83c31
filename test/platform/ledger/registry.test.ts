import { county } from '#county';
import { demoContacts } from '../../../config/counties/chengkou/contacts';
import { loadCounty } from '../../../lambdas/ledger/load-county';
import { readContacts, readStaff, writeContacts } from '../../../lambdas/ledger/registry';
import { db, output } from '../platform';

const registry = { db, table: output('RegistryTableName') };
const LEFT = { role: 'desk', name: '已离任', email: 'left@chengkou.example' } as const;
const sorted = <Each extends { email: string }>(staff: readonly Each[]) =>
  [...staff].sort((a, b) => a.email.localeCompare(b.email));

describe('loading a county', () => {
  it('leaves nobody at the desk who is not in the file, and no unit that the county does not have', async () => {
    const [first] = Object.values(demoContacts.units);
    await writeContacts(registry, { origin: 'old', staff: [LEFT], units: { dissolved: first! } });
    expect(await readStaff(registry, LEFT.email)).toEqual(LEFT);
    for (const _ of ['once', 'and again']) {
      await loadCounty(db, registry.table, county, demoContacts);
      const found = await readContacts(registry);
      expect({ ...found, staff: sorted(found.staff) }).toEqual({ ...demoContacts, staff: sorted(demoContacts.staff) });
    }
    expect(await readStaff(registry, LEFT.email)).toBeUndefined();
  });

  it('refuses the registry of another, and changes nothing there', async () => {
    const before = await readContacts(registry);
    const wuxi = { ...county, id: 'wuxi' };
    await expect(loadCounty(db, registry.table, wuxi, { ...demoContacts, staff: [LEFT] })).rejects.toThrow(
      `${registry.table} is another county's`,
    );
    expect(await readContacts(registry)).toEqual(before);
  });
});
