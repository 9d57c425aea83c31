import { county } from '#county';
import { ConfigurationError } from '../../config/parsed';
import { parseContacts, parseCounty } from '../../config/counties/parse';
import { demoContacts } from '../../config/counties/chengkou/contacts';
import { policyOf, townshipsOf, unitOf, type County } from '../../lambdas/domain/county';
import { proposedLeads } from '../../lambdas/domain/lead-hints';

/** The county as it would be read from its files, to be spoilt. */
const draft = () => JSON.parse(JSON.stringify(county)) as County & Record<string, unknown>;

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

/** What the operator reads after one thing was spoilt. */
function problemsAfter(spoil: (raw: ReturnType<typeof draft>) => void): readonly string[] {
  const raw = draft();
  spoil(raw);
  return problemsOf(() => parseCounty(raw));
}

describe('Chengkou as the plan has it', () => {
  test('19 member units in the plan’s order, 县经济信息委 leading', () => {
    const departments = county.units.filter((each) => each.kind === 'department');
    expect(departments.map((each) => each.id)).toEqual([
      ...['development-reform', 'education', 'economy-information', 'public-security', 'justice', 'finance'],
      ...['human-resources', 'planning-resources', 'ecology-environment', 'housing-construction', 'transport'],
      ...['agriculture', 'commerce', 'culture-tourism', 'health', 'market-regulation', 'emergency', 'taxation'],
      'banking-insurance',
    ]);
    expect(county.units.filter((each) => each.leads).map((each) => each.name)).toEqual(['县经济信息委']);
  });

  test('25 townships: 2 streets, 10 towns, 13 townships, each with its statistical code', () => {
    const count = (kind: string) => county.units.filter((each) => each.kind === kind).length;
    expect([count('street'), count('town'), count('township')]).toEqual([2, 10, 13]);
    expect(townshipsOf(county)).toHaveLength(25);
    expect(unitOf(county, '500229001')?.name).toBe('葛城街道');
    expect(unitOf(county, '500229221')?.name).toBe('河鱼乡');
    expect(unitOf(county, '500229204')).toBeUndefined();
  });

  test('7 categories, 6 enterprise types, 20 industries, 6 ways, 5 outcomes, 3 grades, 5 channels', () => {
    const { categories, enterpriseTypes, industries, ways, outcomes, grades, channels } = county;
    const lists = [categories, enterpriseTypes, industries, ways, outcomes, grades, channels];
    expect(lists.map((each) => each.length)).toEqual([7, 6, 20, 6, 5, 3, 5]);
    expect(industries.map((each) => each.id).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(grades.map((each) => each.name)).toEqual(['满意', '基本满意', '不满意']);
  });

  test('what is not known is marked 演示数据', () => {
    const { desk, officeHours } = county;
    expect([desk.phone, desk.hours, desk.address, officeHours].map((each) => each.demonstration)).toEqual(
      Array(4).fill(true),
    );
    expect(demoContacts.origin).toMatch(/^演示数据/);
  });
});

describe('policy', () => {
  test('the plan’s own numbers are 2, 3 and 5 working days, and cite it', () => {
    const { dispatchWorkingDays, handleResultWorkingDays, handlePlanWorkingDays } = county.policy;
    expect(dispatchWorkingDays).toMatchObject({ value: 2, origin: expect.stringContaining('方案五（三）1') as string });
    expect(handleResultWorkingDays).toMatchObject({
      value: 3,
      origin: expect.stringContaining('方案五（三）2') as string,
    });
    expect(handlePlanWorkingDays).toMatchObject({
      value: 5,
      origin: expect.stringContaining('方案五（三）2') as string,
    });
  });

  test('every number says where it comes from: the plan, or a default with its reason', () => {
    const { version, ...numbers } = county.policy;
    expect(version).not.toBe('');
    for (const { origin } of Object.values(numbers))
      expect(origin).toMatch(/^(方案[五六]（[二三]）|默认值（本县可改）：.{4,})/);
  });

  test('rules get the same numbers plain', () => {
    const { version, ...plain } = policyOf(county);
    const { version: stated, ...numbers } = county.policy;
    expect(version).toBe(stated);
    expect(plain).toEqual(Object.fromEntries(Object.entries(numbers).map(([name, each]) => [name, each.value])));
  });
});

describe('a spoilt county names the field', () => {
  test.each<[string, (raw: ReturnType<typeof draft>) => void, RegExp]>([
    ['malformed unit id', (raw) => (raw.units[3]!.id = 'Public Security'), /^units\[3\]\.id: expected the form/],
    ['missing name', (raw) => delete (raw.categories[1] as { name?: string }).name, /^categories\[1\]\.name: missing/],
    ['unknown field', (raw) => (raw.colour = 'red'), /^colour: no such field$/],
    [
      'text for a number',
      (raw) => Object.assign(raw.policy.titleMax, { value: '30' }),
      /^policy\.titleMax\.value: expected number$/,
    ],
    [
      'wrong unit',
      (raw) => Object.assign(raw.policy.replyWorkingDays, { unit: 'hours' }),
      /^policy\.replyWorkingDays\.unit: expected "working-days"$/,
    ],
    ['no origin', (raw) => (raw.policy.replyWorkingDays.origin = '听说'), /^policy\.replyWorkingDays\.origin: /],
    [
      'no working day',
      (raw) => (raw.policy.dispatchWorkingDays.value = 0),
      /^policy\.dispatchWorkingDays\.value: expected at least 1$/,
    ],
    [
      'plan before result',
      (raw) => (raw.policy.handlePlanWorkingDays.value = 2),
      /^policy\.handlePlanWorkingDays\.value: at least 3$/,
    ],
    [
      'no code ever right',
      (raw) => (raw.policy.wrongCodesAllowed.value = 0),
      /^policy\.wrongCodesAllowed\.value: expected at least 1$/,
    ],
    [
      'asked to grade when it is over',
      (raw) => (raw.policy.evaluatePromptWorkingDay.value = 5),
      /^policy\.evaluateWorkingDays\.value: at least 6$/,
    ],
    ['nothing to choose', (raw) => (raw.enterpriseTypes = []), /^enterpriseTypes: expected at least 1$/],
    ['no telephone', (raw) => (raw.desk.phone.value = 'abc'), /^desk\.phone\.value: no telephone number$/],
    ['name twice', (raw) => (raw.units[4]!.name = '县公安局'), /^units\[4\]\.name: 县公安局 stands there twice$/],
    ['nobody leads', (raw) => delete raw.units[2]!.leads, /^units: one department must lead/],
    ['two lead', (raw) => (raw.units[5]!.leads = true), /^units\[5\]\.leads: economy-information leads already$/],
    ['id twice', (raw) => (raw.units[20]!.id = '500229001'), /^units\[20\]\.id: 500229001 stands there twice$/],
    [
      'foreign township',
      (raw) => (raw.units[20]!.id = '500230002'),
      /^units\[20\]\.id: a street has a nine-digit code that begins with 500229$/,
    ],
    [
      'hint to nobody',
      (raw) => (raw.categories[0]!.leadHints[1]!.units = ['moon']),
      /^categories\[0\]\.leadHints\[1\]\.units\[0\]: no unit "moon"$/,
    ],
    ['grade left out', (raw) => raw.grades.pop(), /^grades: dissatisfied is missing$/],
    ['never open', (raw) => (raw.officeHours.closes = '09:00'), /^officeHours\.closes: must be later than opens$/],
  ])('%s', (_, spoil, line) => {
    expect(problemsAfter(spoil)).toEqual([expect.stringMatching(line)]);
  });

  test('all faults of one reading are named together', () => {
    const both = problemsAfter((raw) => {
      raw.code = '5002';
      raw.units[0]!.name = '';
    });
    expect(both.map((each) => each.split(':')[0])).toEqual(['code', 'units[0].name']);
  });
});

describe('contacts', () => {
  const spoilt = (spoil: (raw: typeof demoContacts) => void) => {
    const raw = JSON.parse(JSON.stringify(demoContacts)) as typeof demoContacts;
    spoil(raw);
    return problemsOf(() => parseContacts(raw, county));
  };

  test('every unit has handler, backup and head at the documented addresses', () => {
    for (const { id } of county.units) {
      const { handler, backup, head } = demoContacts.units[id]!;
      expect([handler.email, backup.email, head.email]).toEqual(
        ['', '.backup', '.head'].map((role) => `${id}${role}@chengkou.example`),
      );
    }
    expect(demoContacts.staff.map((each) => each.email.split('@')[0])).toEqual([
      ...['desk', 'desk.head', 'inspector', 'leader', 'admin'],
    ]);
  });

  test('a unit may have no address, but not no telephone', () => {
    expect(spoilt((raw) => delete raw.units.finance!.handler.email)).toEqual([]);
    expect(spoilt((raw) => (raw.units.finance!.handler.phone = '123'))).toEqual([
      'units.finance.handler.phone: no telephone number',
    ]);
  });

  test('addresses are kept as mail servers take them', () => {
    const raw = JSON.parse(JSON.stringify(demoContacts)) as typeof demoContacts;
    raw.units.finance!.handler.email = ' ｆｉｎａｎｃｅ@Chengkou.Example ';
    expect(parseContacts(raw, county).units.finance!.handler.email).toBe('finance@chengkou.example');
  });

  test('somebody must be there for every rung of the ladder', () => {
    expect(spoilt((raw) => (raw.staff = raw.staff.filter((each) => each.role !== 'inspector')))).toEqual([
      'staff: nobody is inspector',
    ]);
  });

  test('a left-out unit, a strange one and a repeated mailbox are named', () => {
    expect(spoilt((raw) => delete raw.units.justice)).toEqual(['units.justice: missing']);
    expect(spoilt((raw) => (raw.units.moon = raw.units.justice!))).toEqual(['units.moon: no such unit']);
    expect(spoilt((raw) => (raw.staff[1]!.email = 'Desk@chengkou.example'))).toEqual([
      'staff[1].email: stands there twice',
    ]);
  });
});

describe('proposed lead units', () => {
  const propose = (id: string, whistle: string) =>
    proposedLeads(
      county.categories.find((each) => each.id === id)!,
      whistle,
    ).map((each) => each.unit);

  test('a power line in the factory proposes 县经济信息委', () => {
    expect(propose('factors-of-production', '厂区10千伏线路扩容，用电紧张')[0]).toBe('economy-information');
  });

  test('a bank that calls its loan proposes the banking regulator before the finance bureau', () => {
    expect(propose('finance', '银行抽贷')).toEqual(['banking-insurance', 'finance']);
  });

  test('words that touch nobody propose nobody', () => {
    expect(propose('talent', '无')).toEqual([]);
  });
});
