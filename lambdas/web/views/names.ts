import { caseNumberText } from '../../domain/identifiers/case-number';
import { serialText } from '../../domain/identifiers/serial-number';
import { unitOf, type County } from '../../domain/county';
import type { IssuedPaper } from '../../domain/papers/paper';
import type { CaseState, OpenedDuty } from '../../domain/case/state';
import type { ActorKind } from '../../domain/case/vocabulary';
import { OWNERS } from '../../texts/timeline';

/** The unit's full name; an id that is no longer in the directory stays readable. */
export function unitName(county: County, unit: string): string {
  return unitOf(county, unit)?.name ?? unit;
}

/** 城企哨〔2026〕1号. */
export function numberOf(county: County, state: CaseState): string {
  return caseNumberText(county.series.case, state.number);
}

/** 文号 of a paper: 城企哨交〔2026〕1号. */
export function paperNumberOf(county: County, { kind, number }: Pick<IssuedPaper, 'kind' | 'number'>): string {
  return serialText(county.series.papers[kind], number);
}

/** Who owes a duty, in a word: a unit's name, 工作专班, 企业. */
export function ownerOf(county: County, duty: OpenedDuty): { kind: string; name: string } {
  const { kind, id } = duty.owner;
  switch (kind) {
    case 'unit':
      return { kind, name: unitName(county, id) };
    case 'desk':
    case 'desk-head':
      return { kind, name: county.desk.shortName };
    case 'enterprise':
      return { kind, name: OWNERS.enterprise };
  }
}

/** Who acted, without a person's name: what everybody may read. */
export function partyOf(county: County, actor: { kind: ActorKind; id: string }): string {
  switch (actor.kind) {
    case 'unit':
      return unitName(county, actor.id);
    case 'enterprise':
      return OWNERS.enterprise;
    case 'partner':
      return OWNERS.partner;
    case 'desk':
    case 'desk-head':
      return county.desk.shortName;
    case 'inspector':
      return county.inspector.name;
    case 'leader':
      return OWNERS.leader;
    case 'admin':
    case 'system':
      return OWNERS.system;
  }
}

/** The name of one of the county's choices (类别、方式、结果…). */
export function choiceName(choices: readonly { id: string; name: string }[], id: string): string {
  return choices.find((each) => each.id === id)?.name ?? id;
}
