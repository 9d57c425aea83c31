import type { CaseState } from '../../domain/case/state';
import { townshipsOf, type County } from '../../domain/county';
import type { History } from '../../ledger/history';
import { choiceName } from './names';

/** 企业和诉求: who whistled about what, as units and the desk see it. */
export interface MatterView {
  title: string;
  description: string;
  request: string;
  urgent: boolean;
  tried?: { where: string; when?: string; outcome: string };
  category: string;
  channel: string;
  sourceNumber?: string;
  /** Whoever spoke for the enterprise. */
  proxy?: { name: string; phone?: string; email?: string };
  enterprise: {
    name: string;
    /** Only for the desk; a unit's mails and pages go without it. */
    creditCode: string;
    type: string;
    township: string;
    specialised: boolean;
    industry?: string;
    legalRepresentative?: string;
  };
  contact: { name: string; position?: string; phone: string; email?: string };
}

export function matterView(county: County, state: CaseState, history: History): MatterView {
  const texts = history.textsOf(1);
  const text = (key: string) => texts[key] ?? '';
  const received = history.events.find((each) => each.type === 'received@1');
  const { industry, sourceNumber } = received?.type === 'received@1' ? received.data : {};
  return {
    title: text('title'),
    description: text('description'),
    request: text('request'),
    urgent: state.urgent,
    ...(texts['triedWhere'] === undefined
      ? {}
      : { tried: { where: text('triedWhere'), outcome: text('triedOutcome'), ...given('when', texts['triedWhen']) } }),
    category: choiceName(county.categories, state.category),
    channel: choiceName(county.channels, state.channel),
    ...given('sourceNumber', sourceNumber),
    ...proxyOf(texts),
    enterprise: {
      name: text('enterpriseName'),
      creditCode: text('creditCode'),
      type: choiceName(county.enterpriseTypes, state.enterpriseType),
      township: choiceName(townshipsOf(county), state.township),
      specialised: state.specialised,
      ...given('industry', industry === undefined ? undefined : choiceName(county.industries, industry)),
      ...given('legalRepresentative', texts['legalRepresentative']),
    },
    contact: {
      name: text('contactName'),
      phone: text('contactPhone'),
      ...given('position', texts['contactPosition']),
      ...given('email', texts['contactEmail']),
    },
  };
}

function proxyOf(texts: Record<string, string | undefined>): Pick<MatterView, 'proxy'> {
  const { proxyName: name, proxyPhone, proxyEmail } = texts;
  return name === undefined ? {} : { proxy: { name, ...given('phone', proxyPhone), ...given('email', proxyEmail) } };
}

/** An optional value, left out where there is none. */
function given<const Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: string });
}
