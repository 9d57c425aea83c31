import * as z from 'zod/mini';
import { townshipsOf, type County, type Policy } from '../../domain/county';
import { FIELD_PROBLEMS, LABELS } from '../../texts/fields';
import * as f from './fields';

/** 吹哨: what an enterprise says of itself and its matter. */
export function whistleInput(county: County, policy: Policy) {
  const { nameMax, reasonMax, titleMax, descriptionMax, requestMax } = policy;
  return z
    .object({
      channel: f.optionalOneOf('渠道', ['online']),
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
    })
    .check(
      z.superRefine((value, context) => {
        if (value.urgent || value.tried !== undefined) return;
        context.addIssue({
          code: 'custom',
          path: ['tried', 'where'],
          message: FIELD_PROBLEMS.triedOrUrgent,
          params: { code: 'required' },
          input: value,
        });
      }),
    );
}
