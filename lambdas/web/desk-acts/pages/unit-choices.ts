import type { Unit } from '../../../domain/county';
import { ACTS } from '../../../texts/desk-acts';
import type { Choice, ChoiceGroup } from '../../ui/choices';
import type { ActSheet } from './sheet';

const { dispatch: TEXTS } = ACTS;

/** All units in the plan's order, but those already shown. */
export function unitGroups(sheet: ActSheet, shown: readonly string[]): ChoiceGroup[] {
  const group = (label: string, wanted: (unit: Unit) => boolean): ChoiceGroup => ({
    label,
    choices: sheet.county.units
      .filter((each) => wanted(each) && !shown.includes(each.id))
      .map((each) => choice(sheet, each, (name) => name)),
  });
  return [
    group(TEXTS.departments, ({ kind }) => kind === 'department'),
    group(TEXTS.townships, ({ kind }) => kind !== 'department'),
  ];
}

/** One unit; where no task mail could reach it, shown but not to be chosen. */
export function choice({ reachable }: ActSheet, { id, name }: Unit, words: (name: string) => string): Choice {
  return reachable(id)
    ? { value: id, text: words(name) }
    : { value: id, text: TEXTS.unreachable(name), unavailable: true };
}
