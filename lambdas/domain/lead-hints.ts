import type { Category } from './county';

/** 建议主办单位: a unit whose functions the whistle's words touch, and the words that say so. */
export interface LeadProposal {
  unit: string;
  words: string[];
}

/** Units proposed to lead, the one with most matching words first; a proposal only, the desk decides (plan 五（三）1). */
export function proposedLeads(category: Category, whistle: string): LeadProposal[] {
  const proposals = new Map<string, { words: Set<string>; weight: number }>();
  for (const { words, units } of category.leadHints) {
    const found = words.filter((word) => whistle.includes(word));
    units.forEach((unit, rank) => {
      if (found.length === 0) return;
      const proposal = proposals.get(unit) ?? { words: new Set(), weight: 0 };
      found.forEach((word) => proposal.words.add(word));
      // A unit named first in a hint weighs more than one that may share in the matter.
      proposals.set(unit, { words: proposal.words, weight: proposal.weight + found.length / (rank + 1) });
    });
  }
  return [...proposals]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([unit, { words }]) => ({ unit, words: [...words] }));
}
