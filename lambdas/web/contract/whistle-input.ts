import * as z from 'zod/mini';
import { CHANNELS, type Channel } from '../../domain/case/vocabulary';
import { townshipsOf, type County, type Policy } from '../../domain/county';
import { FIELD_PROBLEMS, LABELS } from '../../texts/fields';
import * as f from './fields';

/** 吹哨: what an enterprise says of itself and its matter. */
export function whistleInput(county: County, policy: Policy) {
  return z
    .object({ channel: f.optionalOneOf(LABELS.channel, ['online']), ...spoken(county, policy) })
    .check(z.superRefine(triedOrUrgent));
}

/** 代录: the same, written down by somebody else, with the channel, when it was said, and who spoke. */
export function entryInput(county: County, policy: Policy) {
  return z
    .object({
      channel: f.oneOf(LABELS.channel, ENTERED_CHANNELS),
      sourceNumber: f.optionalLine(LABELS.sourceNumber, policy.nameMax),
      ...handedOn(county, policy),
    })
    .check(z.superRefine(triedOrUrgent), z.superRefine(proxyNamed));
}

/** 转办: the same, as a partner's system hands it on; its own number makes retries harmless. */
export function partnerWhistleInput(county: County, policy: Policy) {
  return z
    .object({
      orderNumber: f.line(LABELS.sourceNumber, policy.nameMax),
      ...handedOn(county, policy),
    })
    .check(z.superRefine(triedOrUrgent));
}

/** Channels at which somebody else writes the whistle down. */
export const ENTERED_CHANNELS = CHANNELS.filter((each) => each !== 'online');
/** Channels at which somebody speaks for the enterprise. */
const SPOKEN_FOR: readonly Channel[] = ['representatives', 'associations'];

/** When it was said, and who says it for the enterprise. */
function handedOn(county: County, policy: Policy) {
  return {
    at: f.moment(LABELS.spokenAt),
    proxyName: f.optionalLine(LABELS.proxyName, policy.nameMax),
    proxyPhone: f.optionalPhone(LABELS.proxyPhone),
    proxyEmail: f.optionalEmail(),
    ...spoken(county, policy),
  };
}

function spoken(county: County, policy: Policy) {
  const { nameMax, reasonMax, titleMax, descriptionMax, requestMax } = policy;
  return {
    category: f.oneOf(
      LABELS.category,
      county.categories.map((each) => each.id),
    ),
    title: f.line(LABELS.title, titleMax),
    description: f.prose(LABELS.description, descriptionMax),
    request: f.prose(LABELS.request, requestMax),
    urgent: f.flag(),
    tried: z.optional(
      z.object({
        where: f.line(LABELS.triedWhere, nameMax),
        when: f.optionalLine(LABELS.triedWhen, nameMax),
        outcome: f.line(LABELS.triedOutcome, reasonMax),
      }),
    ),
    enterprise: z.object({
      name: f.line(LABELS.enterpriseName, nameMax),
      creditCode: f.creditCode(LABELS.creditCode),
      type: f.oneOf(
        LABELS.enterpriseType,
        county.enterpriseTypes.map((each) => each.id),
      ),
      township: f.oneOf(
        LABELS.township,
        townshipsOf(county).map((each) => each.id),
      ),
      specialised: f.flag(),
      industry: f.optionalOneOf(
        LABELS.industry,
        county.industries.map((each) => each.id),
      ),
      legalRepresentative: f.optionalLine(LABELS.legalRepresentative, nameMax),
    }),
    contact: z.object({
      name: f.line(LABELS.contactName, nameMax),
      position: f.optionalLine(LABELS.contactPosition, nameMax),
      phone: f.phone(LABELS.contactPhone),
      email: f.optionalEmail(),
    }),
  };
}

interface Tried {
  urgent: boolean;
  tried?: object | undefined;
}

function triedOrUrgent(value: Tried, context: z.core.$RefinementCtx<Tried>): void {
  if (value.urgent || value.tried !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['tried', 'where'],
    message: FIELD_PROBLEMS.triedOrUrgent,
    params: { code: 'required' },
    input: value,
  });
}

interface Spoken {
  channel: Channel;
  proxyName: string | undefined;
  proxyEmail: string | undefined;
}

/** Whoever speaks for the enterprise is named; whoever gets a copy as well. */
function proxyNamed(value: Spoken, context: z.core.$RefinementCtx<Spoken>): void {
  const needed = SPOKEN_FOR.includes(value.channel) || value.proxyEmail !== undefined;
  if (!needed || value.proxyName !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['proxyName'],
    message: FIELD_PROBLEMS.required(LABELS.proxyName),
    params: { code: 'required' },
    input: value,
  });
}
