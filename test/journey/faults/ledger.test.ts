import { county } from '#county';
import { caseKeys, verifyCases } from '../../../lambdas/ledger/verify-county';
import { blowWhistle, Client } from '../client';
import { insideOf } from '../inside';
import { system } from '../systems';

it.each(['calendar', 'demo'] as const)(
  'the ledger of the %s county agrees with itself, whatever was done to it',
  async (name) => {
    const running = system(name);
    const { caseKey } = await blowWhistle(new Client(running));
    const inside = insideOf(running);
    const year = Number(caseKey.split('-')[1]);
    const store = { db: inside.db, table: running.casesTable };
    const { cases, events, faults } = await verifyCases(store, caseKeys(store, county.series.case, year));
    inside.close();
    expect(faults).toEqual([]);
    expect([cases > 0, events >= cases]).toEqual([true, true]);
  },
);
