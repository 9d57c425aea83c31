import { townshipsOf, type County } from '../../domain/county';

interface Option {
  id: string;
  name: string;
}

/** 选项: every id that the contract takes or gives, with its Chinese name; the JSON of `GET /api/v1/options`. */
export interface OptionsView {
  units: (Option & { kind: string })[];
  townships: (Option & { kind: string })[];
  categories: (Option & { matters: string; hint: string })[];
  enterpriseTypes: Option[];
  industries: Option[];
  ways: Option[];
  outcomes: Option[];
  grades: Option[];
  channels: Option[];
}

export function optionsView(county: County): OptionsView {
  const named = ({ id, name }: Option): Option => ({ id, name });
  const placed = ({ id, name, kind }: County['units'][number]) => ({ id, name, kind });
  return {
    units: county.units.map(placed),
    townships: townshipsOf(county).map(placed),
    categories: county.categories.map(({ id, name, matters, hint }) => ({ id, name, matters, hint })),
    enterpriseTypes: county.enterpriseTypes.map(named),
    industries: county.industries.map(named),
    ways: county.ways.map(named),
    outcomes: county.outcomes.map(named),
    grades: county.grades.map(named),
    channels: county.channels.map(named),
  };
}
