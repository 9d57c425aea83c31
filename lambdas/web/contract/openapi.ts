import { PROBLEMS, type ProblemCode } from '../../texts/problem';
import type { Site } from '../http/site';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { JsonSchema } from './answer-parts';
import { ANSWERS } from './answers';
import type { Inputs } from './inputs';
import { jsonSchemaOf } from './json-schema';
import { OPERATIONS } from './operations';
import { type Key, type Operation } from './operation';

const VERSION = '1';

/** The OpenAPI 3.1 document of this county's deployment, made of the schemas that check what is sent. */
export function openApi({ county, publicOrigin }: Site, inputs: Inputs): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: county.systemName,
      version: VERSION,
      description:
        'Times are ISO 8601 with +08:00, dates YYYY-MM-DD. Errors are RFC 9457. Ask for JSON by `Accept: application/json`.',
    },
    servers: [{ url: publicOrigin }],
    paths: paths(inputs),
    components: { schemas: { ...ANSWERS, Problem: PROBLEM }, securitySchemes: SECURITY },
  };
}

function paths(inputs: Inputs): Record<string, Record<string, JsonSchema>> {
  const found: Record<string, Record<string, JsonSchema>> = {};
  for (const each of OPERATIONS) found[each.path] = { ...found[each.path], [each.method]: operation(each, inputs) };
  return found;
}

function operation(each: Operation, inputs: Inputs): JsonSchema {
  return {
    operationId: each.id,
    summary: each.summary,
    security: SECURITY_OF[each.key],
    parameters: parametersOf(each),
    ...(each.body === undefined ? {} : { requestBody: { required: true, content: json(bodyOf(each.body, inputs)) } }),
    responses: { [each.status]: answerOf(each), ...problemsOf(each.problems) },
  };
}

const json = (schema: JsonSchema, type = 'application/json') => ({ [type]: { schema } });
const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const byText = (...names: string[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  required: names,
});

function bodyOf(body: NonNullable<Operation['body']>, inputs: Inputs): JsonSchema {
  switch (body) {
    case 'evaluate-link':
    case 'supplement-link':
      return { oneOf: [byText('secret'), jsonSchemaOf(inputs.lookup)] };
    case 'task-link':
      return { oneOf: [byText('secret'), byText('task', 'code')] };
    case 'evaluation-of':
      return withProperty(jsonSchemaOf(inputs.evaluation), 'case', {
        type: 'string',
        description: "The case's key; needed where the caller has sessions of several cases.",
      });
    case 'whistle':
    case 'entry':
    case 'partnerWhistle':
      return { ...jsonSchemaOf(inputs[body]), anyOf: TRIED_OR_URGENT };
    default:
      return jsonSchemaOf(inputs[body]);
  }
}

const withProperty = (schema: JsonSchema, name: string, property: JsonSchema): JsonSchema => ({
  ...schema,
  properties: { ...(schema['properties'] as JsonSchema), [name]: property },
});

/** Where the enterprise has been before, or that it is urgent: at least one (plan 五（二）). */
const TRIED_OR_URGENT = [{ required: ['tried'] }, { properties: { urgent: { const: true } }, required: ['urgent'] }];

function parametersOf({ path, query = [], idempotencyKey }: Operation): JsonSchema[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = query.map(({ name, values }) => ({
    name,
    in: 'query',
    schema: { type: 'string', ...(values === undefined ? {} : { enum: values }) },
  }));
  const keyed =
    idempotencyKey === 'none'
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: idempotencyKey === 'required',
            schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
          },
        ];
  return [...inPath, ...inQuery, ...keyed];
}

function answerOf({ status, answer }: Operation): JsonSchema {
  const headers = status === 201 ? { headers: { Location: { schema: { type: 'string' } } } } : {};
  return { description: 'done', ...headers, ...(answer === undefined ? {} : { content: json(reference(answer)) }) };
}

/** Problems by status: each lists the codes that it may carry. */
function problemsOf(codes: readonly ProblemCode[]): Record<string, JsonSchema> {
  const statuses = [...new Set([...codes, 'internal' as const].map((each) => PROBLEMS[each].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const own = [...codes, 'internal' as const].filter((each) => PROBLEMS[each].status === status);
      const schema = { allOf: [reference('Problem'), { properties: { code: { enum: own } } }] };
      const waits =
        status === 429 || status === 503 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {};
      return [status, { description: own.join(', '), ...waits, content: json(schema, 'application/problem+json') }];
    }),
  );
}

const PROBLEM: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(PROBLEMS) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'code', 'message'],
      },
    },
    by: { type: 'string' },
    at: { type: 'string', format: 'date-time' },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
};

const SECURITY: Record<string, JsonSchema> = {
  lookupCode: { type: 'apiKey', in: 'header', name: 'Lookup-Code' },
  partnerKey: { type: 'http', scheme: 'bearer' },
  caseSession: { type: 'apiKey', in: 'cookie', name: 'qs-case-{caseKey}' },
  evaluateSession: { type: 'apiKey', in: 'cookie', name: 'qs-evaluate-{caseKey}' },
  supplementSession: { type: 'apiKey', in: 'cookie', name: 'qs-supplement-{caseKey}' },
  taskSession: { type: 'apiKey', in: 'cookie', name: 'qs-task-{task}' },
  deskSession: { type: 'apiKey', in: 'cookie', name: 'qs-desk' },
};

/** Each entry of a list is one way in. */
const SECURITY_OF: Record<Key, Record<string, string[]>[]> = {
  none: [],
  'partner-key': [{ partnerKey: [] }],
  'lookup-code': [{ lookupCode: [] }, { caseSession: [] }],
  'evaluate-session': [{ evaluateSession: [] }, { caseSession: [] }],
  'supplement-session': [{ supplementSession: [] }, { caseSession: [] }],
  'task-session': [{ taskSession: [] }],
  'desk-session': [{ deskSession: [] }],
};
