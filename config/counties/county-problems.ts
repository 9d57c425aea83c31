import { CHANNELS, GRADES, OUTCOMES, WAYS } from '../../lambdas/domain/case/vocabulary';
import type { County } from '../../lambdas/domain/county';
import { readPhone } from '../../lambdas/domain/identifiers/phone';

/** What a schema can't say of a county; each line names the field. Empty when all holds. */
export function countyProblems(county: County): string[] {
  return [
    ...leadProblems(county),
    ...unitProblems(county),
    ...hintProblems(county),
    ...listProblems(county),
    ...numberProblems(county),
  ];
}

function leadProblems({ units }: County): string[] {
  const leading = units.flatMap((each, index) => (each.leads ? [{ ...each, index }] : []));
  const [first, ...others] = leading;
  if (first === undefined) return ['units: one department must lead (leads: true)'];
  if (first.kind !== 'department') return [`units[${first.index}].leads: only a department can lead`];
  return others.map((each) => `units[${each.index}].leads: ${first.id} leads already`);
}

function unitProblems({ units, code }: County): string[] {
  return units.flatMap(({ id, kind, order }, index) => {
    const isCode = /^\d{9}$/.test(id);
    const before = units[index - 1]?.order ?? 0;
    return [
      ...(kind === 'department' && isCode ? [`units[${index}].id: a department has a slug, not a code`] : []),
      ...(kind !== 'department' && !(isCode && id.startsWith(code))
        ? [`units[${index}].id: a ${kind} has a nine-digit code that begins with ${code}`]
        : []),
      ...(order > before ? [] : [`units[${index}].order: must be more than ${before}`]),
    ];
  });
}

function hintProblems({ categories, units }: County): string[] {
  const known = new Set(units.map((each) => each.id));
  return categories.flatMap((category, c) =>
    category.leadHints.flatMap((hint, h) =>
      hint.units.flatMap((id, u) =>
        known.has(id) ? [] : [`categories[${c}].leadHints[${h}].units[${u}]: no unit ${JSON.stringify(id)}`],
      ),
    ),
  );
}

/** Ids and names are unique in each list, and the lists of the vocabulary are complete. */
function listProblems(county: County): string[] {
  const { units, categories, enterpriseTypes, industries, ways, outcomes, grades, channels } = county;
  const lists = { units, categories, enterpriseTypes, industries, ways, outcomes, grades, channels };
  const repeated = Object.entries(lists).flatMap(([name, list]) => {
    const ids: string[] = list.map((each) => each.id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [`${name}[${index}].id: ${id} stands there twice`] : [],
    );
  });
  const sameName = Object.entries(lists).flatMap(([name, list]) => {
    const names: string[] = list.map((each) => each.name);
    return names.flatMap((each, index) =>
      names.indexOf(each) < index ? [`${name}[${index}].name: ${each} stands there twice`] : [],
    );
  });
  const complete = { ways: WAYS, outcomes: OUTCOMES, grades: GRADES, channels: CHANNELS };
  const missing = Object.entries(complete).flatMap(([name, ids]) => {
    const there = new Set<string>(lists[name as keyof typeof complete].map((each) => each.id));
    return ids.filter((id) => !there.has(id)).map((id) => `${name}: ${id} is missing`);
  });
  return [...repeated, ...sameName, ...missing];
}

/** Numbers, hours and telephones that would contradict one another, or themselves. */
function numberProblems({ officeHours, policy, desk }: County): string[] {
  const pairs = [
    ['handlePlanWorkingDays', 'handleResultWorkingDays', 0],
    ['criticismAfterWorkingDays', 'supervisionAfterWorkingDays', 0],
    ['evaluateWorkingDays', 'evaluatePromptWorkingDay', 1],
  ] as const;
  return [
    ...(officeHours.opens < officeHours.closes ? [] : ['officeHours.closes: must be later than opens']),
    ...pairs.flatMap(([later, earlier, more]) => {
      const least = policy[earlier].value + more;
      return policy[later].value >= least ? [] : [`policy.${later}.value: at least ${least}`];
    }),
    ...(readPhone(desk.phone.value).ok ? [] : ['desk.phone.value: no telephone number']),
  ];
}
