import { randomUUID } from 'node:crypto';
import { whistle } from '../client';
import { system } from '../systems';
import { asJson, problemOf, wire, type Wired } from '../wire';

const calendar = system('calendar');
const MEGABYTE = 1_000_000;
const key = () => ({ 'idempotency-key': randomUUID() });
const submit = (body: unknown) => wire(calendar, '/api/v1/cases', asJson(body, key()));
const fieldsOf = ({ body }: Wired) => body.errors.map((each: { field: string }) => each.field);

/** A whistle with something unknown beside it, of so many bytes. */
function ofBytes(bytes: number): string {
  const empty = JSON.stringify({ ...whistle({ title: '字'.repeat(31) }), pad: '' });
  return empty.replace('"pad":""', `"pad":"${'x'.repeat(bytes - Buffer.byteLength(empty))}"`);
}

it('a megabyte is read, one byte more is not, nor is anything beyond what the door takes', async () => {
  expect(problemOf(await submit(ofBytes(MEGABYTE)))).toBe('422 invalid');
  for (const bytes of [MEGABYTE + 1, 1024 * 1024 + 1, 5 * MEGABYTE, 11 * MEGABYTE])
    expect([bytes, problemOf(await submit(ofBytes(bytes)))]).toEqual([bytes, '413 too-large']);
});

it.each([['{'], ['{"title":"x",}'], ['[]'], ['null'], ['1'], ['"x"'], [''], ['{"title":"\u0000"}'], ["{'a':1}"]])(
  '%j is malformed',
  async (body) => {
    expect(problemOf(await submit(body))).toBe('400 malformed');
  },
);

it('text that is no UTF-8 is malformed', async () => {
  const [before = '', after = ''] = JSON.stringify(whistle({ title: 'HERE' })).split('HERE');
  for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc0, 0xaf]]) {
    const body = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
    const answer = await wire(calendar, '/api/v1/cases', { ...asJson({}, key()), body });
    expect(problemOf(answer)).toBe('400 malformed');
  }
});

it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'text/json', ''])(
  'a body of type %j is not looked at',
  async (type) => {
    const headers = { accept: 'application/json', origin: calendar.origin, ...key() };
    const answer = await wire(calendar, '/api/v1/cases', {
      method: 'POST',
      headers: type === '' ? headers : { ...headers, 'content-type': type },
      body: JSON.stringify(whistle()),
    });
    expect(problemOf(answer)).toBe('415 unsupported-type');
  },
);

it('keys that are prototypes change nothing', async () => {
  const body = JSON.stringify(whistle()).replace(
    '{',
    '{"__proto__":{"urgent":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
  const answer = await submit(body);
  expect(answer.status).toBe(201);
  expect(fieldsOf(await submit('{"__proto__":{"title":"x"}}'))).toContain('title');
  const form = await wire(calendar, '/whistle', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: calendar.origin },
    body: '__proto__.polluted=1&constructor.prototype.polluted=1&toString=1&hasOwnProperty=1&step=enterprise&enterprise=x&enterprise.__proto__=y',
  });
  expect(form.status).toBe(422);
  expect(JSON.stringify((await wire(calendar, '/api/v1/options')).body)).not.toContain('polluted');
});

it('lists, objects, numbers and truths where text belongs are errors at their fields', async () => {
  for (const strange of [['x'], { length: 3 }, true, [], {}, [['x']]]) {
    const answer = await submit({ ...whistle(), title: strange, request: strange });
    expect([problemOf(answer), fieldsOf(answer)]).toEqual(['422 invalid', ['title', 'request']]);
  }
  for (const strange of ['x', 1, [], ['where'], true]) {
    expect(fieldsOf(await submit({ ...whistle(), tried: strange }))).toContain('tried.where');
    expect(fieldsOf(await submit({ ...whistle(), contact: strange }))).toEqual(['contact.name', 'contact.phone']);
  }
  expect((await submit({ ...whistle(), contact: { name: '李四', phone: 13800000000 } })).status).toBe(201);
  expect((await submit({ ...whistle(), urgent: true, tried: null })).status).toBe(201);
});

it('depth is no trouble', async () => {
  const lists = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(fieldsOf(await submit(`{"title":${lists}}`))).toContain('title');
  expect(fieldsOf(await submit(`{"tried":{"where":${lists}},"contact":${lists}}`))).toContain('contact.name');
  const whole = JSON.stringify(whistle()).replace('{', `{"deep":${lists},`);
  expect((await submit(whole)).status).toBe(201);
});

it('a key is printable and no longer than 200 characters', async () => {
  for (const bad of ['', ' ', 'a b', 'x'.repeat(201)])
    expect(problemOf(await wire(calendar, '/api/v1/cases', asJson(whistle(), { 'idempotency-key': bad })))).toMatch(
      /^400 /,
    );
});
