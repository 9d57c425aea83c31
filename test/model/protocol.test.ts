import { explore } from './explore';
import { ALL_RULES, type Rules } from './rules';
import { asleepWith, bornWith, position, type World } from './world';

/** Rules of docs/protocol.md, over every order in which things can happen. */

const SOONER = position('dispatch', 1);
const HANDLE = position('handle', 2);
const HANDLE_SOON = position('handle', 1);
const CLOSED = position('closed', 0);

const MIXES: [string, World][] = [
  ['no fault, from the start', bornWith([SOONER, HANDLE], {})],
  ['no fault', asleepWith([SOONER, CLOSED], {})],
  ['hints twice, and in any order', asleepWith([HANDLE, SOONER], { duplicate: 1 })],
  ['a start told twice', bornWith([HANDLE], { duplicate: 2 })],
  ['a conductor that dies', bornWith([HANDLE], { crash: 2, duplicate: 1 })],
  ['a RegisterWait that dies', bornWith([SOONER], { registerCrash: 1 })],
  ['a RegisterWait that dies until its retries are used up', asleepWith([SOONER], { registerCrash: 3 })],
  ['a slow RegisterWait beside its retry', asleepWith([HANDLE, SOONER], { slow: 1 })],
  ['a timer that rings early', asleepWith([HANDLE_SOON], { early: 1, duplicate: 1 })],
  ['an execution stopped from outside', asleepWith([HANDLE_SOON], { stop: 1 })],
  ['an execution stopped before its case moved', bornWith([HANDLE_SOON], { stop: 1 })],
  ['an execution stopped, its keeper dies', asleepWith([SOONER], { stop: 1, crash: 2 })],
  ['two executions stopped', asleepWith([HANDLE], { stop: 2 })],
  ['two generations at once', asleepWith([SOONER], { impatience: 1, walk: 1 })],
  ['two generations at once, one stopped', asleepWith([HANDLE], { impatience: 1, walk: 1, stop: 1 })],
  ['two generations at once, and a slow RegisterWait', asleepWith([HANDLE], { impatience: 1, walk: 1, slow: 1 })],
  ['a walk at the worst moment', bornWith([HANDLE], { walk: 1 })],
  ['closing', asleepWith([CLOSED], { duplicate: 1, early: 1, stop: 1 })],
  ['closing and opening again', asleepWith([CLOSED, HANDLE_SOON], {})],
  ['opening again, and the execution is stopped', asleepWith([CLOSED, HANDLE], { stop: 1 })],
];

let visited = 0;

describe('an open case never sleeps past its deadline', () => {
  it.each(MIXES)('with %s', (_what, born) => {
    const { states, violation } = explore(born, ALL_RULES);
    visited += states;
    expect(violation).toBeUndefined();
  });

  afterAll(() => process.stdout.write(`protocol model: ${visited} states in ${MIXES.length} mixes of faults\n`));
});

describe('each rule carries something: without it the model finds a case that sleeps', () => {
  const broken: [string, string, Partial<Rules>][] = [
    ['store, then read', 'no fault, from the start', { storeThenRead: false }],
    ['comparing the wake', 'a RegisterWait that dies', { mustCorrect: (held, ledger) => held.stage !== ledger.stage }],
    ['comparing the stage', 'no fault, from the start', { mustCorrect: (held, ledger) => ledger.wakeAt < held.wakeAt }],
    [
      'the fence between generations',
      'two executions stopped',
      { accepts: (holder, put) => holder?.gen !== put.gen || holder.seq <= put.seq },
    ],
    [
      'the order within a generation',
      'a slow RegisterWait beside its retry',
      { accepts: (holder, put) => holder === undefined || holder.gen <= put.gen },
    ],
    ['following what ended', 'an execution stopped from outside', { followsEndings: false }],
  ];
  it.each(broken)('%s, with %s', (_rule, mix, change) => {
    const [, born] = MIXES.find(([name]) => name === mix) ?? [];
    if (born === undefined) throw new Error(`no mix ${mix}`);
    expect(explore(born, { ...ALL_RULES, ...change }).violation?.length).toBeGreaterThan(0);
  });
});
