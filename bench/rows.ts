/** The measurements as rows of the bench's tables. */
import { BUDGETS } from './budgets';
import type { Bundle } from './bundles';
import type { Creations } from './creations';
import type { DeskPage } from './desk-page';
import { atMost, times, type Row } from './figures';
import { ASSISTING, type PlainCase } from './plain-case';
import type { Written } from './case-items';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const reported = (what: string, value: string): Row => ({ what, value, budget: '', verdict: 'none' });

function budgeted(what: string, value: number, budget: number): Row {
  return { what, value: String(value), budget: `≤ ${budget}`, verdict: atMost(value, budget) };
}

export function functionRows(bundles: readonly Bundle[], ratios: ReadonlyMap<string, number>): Row[] {
  return bundles.flatMap(({ name, bytes }): Row[] => {
    const ratio = ratios.get(name) ?? Number.NaN;
    const beyond = ratio > BUDGETS.importRatio ? ' (above)' : '';
    return [
      {
        what: name,
        value: kilobytes(bytes),
        budget: `≤ ${kilobytes(BUDGETS.bundleBytes)}`,
        verdict: atMost(bytes, BUDGETS.bundleBytes),
      },
      reported('  import', `${times(ratio)} of ${times(BUDGETS.importRatio)}${beyond}`),
    ];
  });
}

export function caseRows({ written, transitions, calls, mails }: PlainCase): Row[] {
  const [submission, ...commands] = written;
  return [
    budgeted('state machine transitions', transitions, BUDGETS.transitions),
    ...Object.entries(calls).map(([name, count]) => reported(`calls of ${name}`, String(count))),
    reported('mails', String(mails)),
    reported('items written: submission', String(submission?.items)),
    ...commands.map(commandRow),
  ];
}

function commandRow({ events, items }: Written): Row {
  const assisting = events.includes('dispatched@1') ? ASSISTING.length : 0;
  const budget = BUDGETS.itemsPerCommand + assisting * BUDGETS.itemsPerAssistingUnit;
  return budgeted(`items written: ${events.join(', ')}`, items, budget);
}

export function creationRows({ perSecond, slowdown, turnedAway, of }: Creations): Row[] {
  return [
    reported('created a second, 8 at once', perSecond.toFixed(1)),
    reported('p50 against one at a time', times(slowdown)),
    reported('turned away as busy', `${turnedAway} of ${of}`),
  ];
}

export function deskRows(few: DeskPage, many: DeskPage): Row[] {
  return [
    reported('rows shown', `${few.rows} and ${many.rows}`),
    budgeted('items read, few', few.items, BUDGETS.deskPageItems),
    budgeted('items read, many', many.items, BUDGETS.deskPageItems),
    reported('time of the page, many against few', times(many.ms / few.ms)),
    reported('time of one item from an index, likewise', times(many.oneItemMs / few.oneItemMs)),
  ];
}
