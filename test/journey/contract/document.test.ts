import { system } from '../systems';
import { AuditedClient } from './audited';
import { faultsOf, resolved, type Schema } from './schema-check';

const calendar = system('calendar');
let document: Schema;

beforeAll(async () => {
  document = await AuditedClient.contractOf(calendar);
});

const operations = () =>
  Object.entries<Schema>(document['paths']).flatMap(([path, methods]) =>
    Object.entries<Schema>(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every schema in a part of the document, and all below it. */
function schemasIn(part: unknown): Schema[] {
  if (typeof part !== 'object' || part === null) return [];
  return [part, ...Object.values(part).flatMap(schemasIn)] as Schema[];
}

describe('/openapi.json', () => {
  it('is an OpenAPI 3.1 document of this deployment', async () => {
    const answer = await fetch(`${calendar.origin}/openapi.json`);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String) },
      servers: [{ url: calendar.origin }],
    });
  });

  it('lists every operation of the contract', () => {
    const listed = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(listed).toEqual(
      expect.arrayContaining([
        'POST /api/v1/cases',
        'GET /api/v1/cases/{caseKey}',
        'POST /api/v1/cases/{caseKey}/evaluation',
        'GET /api/v1/options',
        'POST /evaluate/session',
        'POST /evaluate',
        'POST /task/session',
        'GET /task/{task}',
        ...['acknowledge', 'act', 'plan', 'result'].map((each) => `POST /task/{task}/${each}`),
        'POST /desk/sign-in',
        'POST /desk/session',
        'GET /desk/cases',
        'GET /desk/cases/{caseKey}',
        ...['dispatch', 'refuse', 'approve', 'rework', 'delivered', 'evaluation'].map(
          (each) => `POST /desk/cases/{caseKey}/${each}`,
        ),
      ]),
    );
  });

  it('gives each operation an id of its own, its path parameters, and answers with a description', () => {
    expect(new Set(operations().map(({ operation }) => operation['operationId'])).size).toBe(operations().length);
    for (const { path, operation } of operations()) {
      const declared = (operation['parameters'] as Schema[]).filter((each) => each['in'] === 'path');
      expect([path, declared.map((each) => each['name'])]).toEqual([
        path,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      ]);
      for (const each of operation['parameters'] as Schema[]) {
        expect(each).toMatchObject({ name: expect.any(String), schema: expect.any(Object) });
        expect(['path', 'query', 'header']).toContain(each['in']);
      }
      for (const [status, response] of Object.entries<Schema>(operation['responses'])) {
        expect([path, status, typeof response['description']]).toEqual([path, status, 'string']);
        expect(status).toMatch(/^[2-5]\d\d$/);
      }
    }
  });

  it('needs Idempotency-Key where a case is made, and takes it where one is changed', () => {
    const keyed = ({ operation }: { operation: Schema }) =>
      (operation['parameters'] as Schema[]).find((each) => each['name'] === 'Idempotency-Key')?.['required'];
    const of = (id: string) => operations().find(({ operation }) => operation['operationId'] === id);
    expect(keyed(of('submit-case') ?? { operation: {} })).toBe(true);
    expect(keyed(of('desk-dispatch') ?? { operation: {} })).toBe(false);
  });

  it('says which session opens what, and each scheme exists', () => {
    const schemes = Object.keys(document['components'].securitySchemes);
    const named = operations().flatMap(({ operation }) =>
      (operation['security'] as Schema[]).flatMap((each) => Object.keys(each)),
    );
    expect(schemes).toEqual(expect.arrayContaining(named));
  });

  it('points to nothing that is missing, and uses no keyword that a reader would not understand', () => {
    const references = schemasIn(document).flatMap((each) => (typeof each['$ref'] === 'string' ? [each['$ref']] : []));
    expect(references.length).toBeGreaterThan(0);
    for (const each of references) expect(resolved(each, document)).toBeDefined();
    const contents = operations().flatMap(({ operation }) => [
      operation['requestBody'],
      ...Object.values<Schema>(operation['responses']),
    ]);
    for (const schema of contents.flatMap((each) => Object.values<Schema>(each?.content ?? {})))
      expect(faultsOf(schema['schema'], {}, '', document).filter((each) => each.includes('unknown'))).toEqual([]);
  });
});

describe('GET /api/v1/options', () => {
  it('lists the ids of the contract, in its order, with Chinese names', async () => {
    const { body } = await new AuditedClient(calendar).get('/api/v1/options', { accept: '*/*' });
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(ids(body.units).slice(0, 19)).toEqual(
      (
        'development-reform education economy-information public-security justice finance human-resources ' +
        'planning-resources ecology-environment housing-construction transport agriculture commerce culture-tourism ' +
        'health market-regulation emergency taxation banking-insurance'
      ).split(' '),
    );
    expect(body.townships).toHaveLength(25);
    expect(ids(body.townships).every((id) => /^500229\d{3}$/.test(id))).toBe(true);
    expect(ids(body.units)).toEqual(expect.arrayContaining(ids(body.townships)));
    expect(ids(body.categories)).toEqual(
      'government-services factors-of-production finance talent transport-logistics supply-demand other'.split(' '),
    );
    expect(ids(body.enterpriseTypes)).toEqual(
      'industrial-above-scale construction-real-estate trade-above-quota service-above-scale industrial-other other'.split(
        ' ',
      ),
    );
    expect(ids(body.ways)).toEqual('on-site phone meeting consultation experts other'.split(' '));
    expect(ids(body.outcomes)).toEqual('solved partly planned explained unsolved'.split(' '));
    expect(ids(body.grades)).toEqual('satisfied acceptable dissatisfied'.split(' '));
    for (const list of Object.values<{ name: string }[]>(body))
      for (const { name } of list) expect(name).toMatch(/\p{Script=Han}/u);
  });
});
