import fc from 'fast-check';
import { county } from '#county';
import * as number from '../../../lambdas/domain/identifiers/case-number';

const series = county.series.case;
const first = { year: 2026, seq: 1 };

test('people read 城企哨〔2026〕1号, machines CKQS-2026-000001', () => {
  expect(number.caseNumberText(series, first)).toBe('城企哨〔2026〕1号');
  expect(number.caseKeyOf(series, first)).toBe('CKQS-2026-000001');
  expect(number.taskIdOf('CKQS-2026-000001', 2)).toBe('CKQS-2026-000001-2');
  expect(number.caseKeyOfTask('CKQS-2026-000001-2')).toBe('CKQS-2026-000001');
});

test.each([
  ...[
    '城企哨〔2026〕1号',
    '城企哨[2026]1号',
    '城企哨【2026】1号',
    '城企哨(2026)1号',
    '城企哨（２０２６）１号',
    '城企哨［2026］1号',
  ],
  ...['城企哨〔2026〕0001号', '城企哨〔2026〕第1号', '城企哨〔2026〕1', ' 城企哨 〔2026〕 1 号 ', '〔2026〕1号'],
  ...['CKQS-2026-000001', 'ckqs-2026-1', 'CKQS－2026－000001', 'CKQS—2026—000001', '2026-1', '2026年1号'],
])('%s is the first case of 2026', (typed) => {
  expect(number.readCaseNumber(series, typed)).toEqual(first);
});

test.each([
  '',
  '1',
  '20261',
  '城企哨〔2026〕0号',
  '城企哨〔26〕1号',
  '城府督〔2026〕1号',
  'CKQS-2026-000001-1',
  '2026)1号',
  '(2026-1',
  '城企哨〔2026〕1号x',
])('%j is no case number', (typed) => {
  expect(number.readCaseNumber(series, typed)).toBeUndefined();
});

test.each([
  'CKQS-2026-000001-2',
  'ckqs-2026-1-2',
  '2026-1-2',
  '城企哨〔2026〕1号-2',
  '城企哨（2026）1号－02',
  '城企哨〔2026〕1-2',
])('%s is the second task of the first case', (typed) => {
  expect(number.readTaskNumber(series, typed)).toEqual({ ...first, task: 2 });
});

test.each(['CKQS-2026-000001', '城企哨〔2026〕1号', '2026-1', '2026-1-0', '2026-1-2-3'])(
  '%j is no task number',
  (typed) => {
    expect(number.readTaskNumber(series, typed)).toBeUndefined();
  },
);

test('whatever is written can be read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2022, max: 2999 }),
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1, max: 99 }),
      (year, seq, task) => {
        const case_ = { year, seq };
        const [text, key] = [number.caseNumberText(series, case_), number.caseKeyOf(series, case_)];
        expect([text, key].map((each) => number.readCaseNumber(series, each))).toEqual([case_, case_]);
        const tasks = [text, key].map((each) => number.readTaskNumber(series, number.taskIdOf(each, task)));
        expect(tasks).toEqual([
          { ...case_, task },
          { ...case_, task },
        ]);
      },
    ),
  );
});

test('keys sort as their numbers do', () => {
  const keys = [1, 9, 10, 99, 1000].map((seq) => number.caseKeyOf(series, { year: 2026, seq }));
  expect([...keys].sort()).toEqual(keys);
});
