import * as z from 'zod/mini';
import { GRADES, OUTCOMES, WAYS } from './case/vocabulary';
import { policySchema } from './policy-schema';

const text = z.string().check(z.minLength(1));
const slug = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A fact of the county that people see; `demonstration` (演示数据) where the real one is not known. */
const stated = z.strictObject({ value: text, demonstration: z.optional(z.literal(true)) });

const named = z.strictObject({ id: slug, name: text });

/** 承办单位: a member unit (department), street, town or township. Streets, towns and townships have nine-digit codes. */
const unit = z.strictObject({
  id: z.string().check(z.regex(/^([a-z]+(-[a-z]+)*|\d{9})$/)),
  name: text,
  kind: z.enum(['department', 'street', 'town', 'township']),
  /** Position in the plan's own order, or in the statistical code's. */
  order: z.number().check(z.int(), z.positive()),
  /** Bodies that the plan names in brackets behind the unit. */
  includes: z.optional(z.array(text)),
  /** 牵头单位: exactly one unit runs the desk. */
  leads: z.optional(z.literal(true)),
});

/** Words of a matter and the units whose functions (职能) they touch, the likeliest lead first. */
const leadHint = z.strictObject({
  words: z.array(text).check(z.minLength(1)),
  units: z.array(z.string()).check(z.minLength(1)),
});

/** 诉求类别 (plan 五（二）). */
const category = z.strictObject({
  id: slug,
  name: text,
  formalName: text,
  /** The plan's own sentence. */
  matters: text,
  /** A short example for the form. */
  hint: text,
  leadHints: z.array(leadHint),
});

/** 县: all that differs from county to county. Texts are Chinese; ids are slugs that are stored and exchanged. */
export const countySchema = z.strictObject({
  id: slug,
  name: text,
  fullName: text,
  /** GB/T 2260, six digits. */
  code: z.string().check(z.regex(/^\d{6}$/)),
  /** Telephone area code with its 0. */
  areaCode: z.string().check(z.regex(/^0\d{2,3}$/)),
  systemName: text,
  /** 工作专班. */
  desk: z.strictObject({ name: text, shortName: text, phone: stated, hours: stated, address: stated }),
  /** 政府督查室. */
  inspector: z.strictObject({ name: text }),
  /** 编号系列: `prefix` for people (城企哨〔2026〕1号), `keyPrefix` for machines (CKQS-2026-000001). */
  series: z.strictObject({
    case: z.strictObject({ prefix: text, keyPrefix: z.string().check(z.regex(/^[A-Z]{2,8}$/)) }),
    /** 发文字号 of each kind of paper: 城企哨交〔2026〕1号. */
    papers: z.strictObject({
      dispatch: text,
      reminder: text,
      supervision: text,
      refusal: text,
      reply: text,
      form: text,
    }),
  }),
  officeHours: z.strictObject({
    opens: clock,
    closes: clock,
    origin: text,
    demonstration: z.optional(z.literal(true)),
  }),
  units: z.array(unit).check(z.minLength(1)),
  categories: z.array(category).check(z.minLength(1)),
  enterpriseTypes: z.array(named).check(z.minLength(1)),
  /** GB/T 4754-2017 门类. */
  industries: z.array(z.strictObject({ id: z.string().check(z.regex(/^[A-T]$/)), name: text })),
  ways: z.array(z.strictObject({ id: z.enum(WAYS), name: text })),
  outcomes: z.array(z.strictObject({ id: z.enum(OUTCOMES), name: text })),
  grades: z.array(z.strictObject({ id: z.enum(GRADES), name: text })),
  /** All five of the plan; `CHANNELS` of the vocabulary lists those that are open. */
  channels: z.array(named),
  policy: policySchema,
});
