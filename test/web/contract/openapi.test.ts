import { PROBLEMS } from '../../../lambdas/texts/problem';
import { openApi } from '../../../lambdas/web/contract/openapi';
import { OPERATIONS } from '../../../lambdas/web/contract/operations';

import { deps } from '../intake/app';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Schema {
  type?: string;
  properties?: Record<string, Schema & Record<string, unknown>>;
  required?: string[];
  anyOf?: unknown;
  oneOf?: Schema[];
  allOf?: [Schema, { properties: { code: { enum: string[] } } }];
}

const document = JSON.parse(JSON.stringify(openApi(deps.site, deps.inputs))) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
const bodyOf = (path: string) => document.paths[path]!['post']!.requestBody!.content['application/json']!.schema;

/** Every `$ref` anywhere in a value. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' ? [String(each)] : references(each)));
}

describe('the OpenAPI document', () => {
  it('is of version 3.1, with every operation once under a name of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations).toHaveLength(OPERATIONS.length);
    expect(new Set(operations.map((each) => each.operationId)).size).toBe(OPERATIONS.length);
  });

  it('refers to nothing that is not in it', () => {
    for (const each of references(document))
      expect(document.components.schemas).toHaveProperty(each.replace('#/components/schemas/', ''));
  });

  it('declares each parameter of a path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const each of Object.values(methods))
        expect(each.parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(named);
    }
  });

  it('lists the problems of each operation by their own status', () => {
    for (const { problems, path, method } of OPERATIONS) {
      const { responses } = document.paths[path]![method]!;
      for (const code of problems) {
        const listed =
          responses[PROBLEMS[code].status]?.content?.['application/problem+json']?.schema.allOf?.[1].properties.code
            .enum;
        expect(listed).toContain(code);
      }
    }
  });

  it('reads the whistle off its schema: limits, choices, what may be left out', () => {
    const whistle = bodyOf('/api/v1/cases');
    expect(whistle.required).toEqual(['category', 'title', 'description', 'request', 'enterprise', 'contact']);
    expect(whistle.properties?.['title']).toMatchObject({ type: 'string', maxLength: 30 });
    expect(whistle.properties?.['category']?.['enum']).toContain('talent');
    expect(whistle.properties?.['contact']?.required).toEqual(['name', 'phone']);
    expect(whistle.properties?.['tried']?.required).toEqual(['where', 'outcome']);
    expect(whistle.anyOf).toHaveLength(2);
    expect(JSON.stringify(document)).not.toContain('x-optional');
  });

  it('says what the code alone knows: whose evaluation, which keys, how far queues are counted', () => {
    expect(bodyOf('/evaluate').properties).toHaveProperty('case');
    expect(bodyOf('/api/v1/cases/{caseKey}/evaluation').properties).not.toHaveProperty('case');
    const key = document.paths['/evaluate']!['post']!.parameters.find((one) => one.name === 'Idempotency-Key');
    expect(key).toMatchObject({ schema: { pattern: '^[\\x21-\\x7e]{1,200}$' } });
    expect(document.components.schemas['Queue']?.properties?.['counts']).toMatchObject({
      additionalProperties: { maximum: 100 },
    });
  });

  it('requires the key of whistles alone', () => {
    const keys = operations.flatMap((each) =>
      each.parameters.filter((one) => one.name === 'Idempotency-Key').map((one) => [each.operationId, one.required]),
    );
    expect(keys.filter(([, required]) => required === true)).toEqual([
      ['submit-case', true],
      ['enter-case', true],
    ]);
  });

  it('covers what the enterprise, the units and the desk can do', () => {
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/evaluate',
        '/evaluate/session',
        '/task/session',
        '/task/{task}/result',
        '/desk/session',
        '/desk/cases',
        '/desk/cases/{caseKey}/delivered',
      ]),
    );
    expect(bodyOf('/desk/cases/{caseKey}/dispatch').required).toEqual(['lead', 'assist', 'requirement', 'version']);
    expect(bodyOf('/evaluate/session').oneOf).toHaveLength(2);
  });
});
