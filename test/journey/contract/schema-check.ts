/** JSON Schema as far as our OpenAPI document uses it; a keyword that is not known here is itself a fault. */
export type Schema = Record<string, any>;

const TYPES: Record<string, (value: unknown) => boolean> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const FORMATS: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^@\s]+@[^@\s]+$/,
};

const SILENT = ['title', 'description', 'writeOnly'];

type Check = (schema: Schema, value: unknown, at: string, root: Schema) => string[];

const list = (faults: boolean, text: string) => (faults ? [text] : []);
const fits = (schema: Schema, value: unknown, root: Schema) => faultsOf(schema, value, '', root).length === 0;

const KEYWORDS: Record<string, Check> = {
  $ref: ({ $ref }, value, at, root) => faultsOf(resolved($ref, root), value, at, root),
  type: ({ type }, value, at) => {
    const allowed: string[] = Array.isArray(type) ? type : [type];
    return list(!allowed.some((each) => TYPES[each]?.(value)), `${at} is no ${allowed.join(' or ')}`);
  },
  enum: (schema, value, at) => list(!schema['enum'].includes(value), `${at} is ${JSON.stringify(value)}`),
  const: (schema, value, at) => list(schema['const'] !== value, `${at} is ${JSON.stringify(value)}`),
  format: ({ format }, value, at) =>
    list(typeof value === 'string' && !(FORMATS[format] ?? /^(?!)/).test(value), `${at} is no ${format}: ${value}`),
  pattern: ({ pattern }, value, at) => list(!new RegExp(pattern, 'u').test(String(value)), `${at} is not ${pattern}`),
  minLength: ({ minLength }, value, at) => list([...String(value)].length < minLength, `${at} is too short`),
  maxLength: ({ maxLength }, value, at) => list([...String(value)].length > maxLength, `${at} is too long`),
  minimum: ({ minimum }, value, at) => list(Number(value) < minimum, `${at} is too small`),
  maximum: ({ maximum }, value, at) => list(Number(value) > maximum, `${at} is too large`),
  items: ({ items }, value, at, root) =>
    Array.isArray(value) ? value.flatMap((each, index) => faultsOf(items, each, `${at}[${index}]`, root)) : [],
  properties: ({ properties }, value, at, root) =>
    Object.entries(object(value)).flatMap(([name, each]) =>
      properties[name] === undefined ? [] : faultsOf(properties[name], each, `${at}.${name}`, root),
    ),
  required: ({ required }, value, at) =>
    required.flatMap((name: string) => list(!(name in object(value)), `${at}.${name} is missing`)),
  additionalProperties: ({ additionalProperties }, value, at, root) =>
    Object.entries(object(value)).flatMap(([name, each]) =>
      faultsOf(additionalProperties, each, `${at}.${name}`, root),
    ),
  allOf: ({ allOf }, value, at, root) => allOf.flatMap((each: Schema) => faultsOf(each, value, at, root)),
  anyOf: ({ anyOf }, value, at, root) =>
    list(!anyOf.some((each: Schema) => fits(each, value, root)), `${at} fits none of anyOf`),
  oneOf: ({ oneOf }, value, at, root) =>
    list(oneOf.filter((each: Schema) => fits(each, value, root)).length !== 1, `${at} fits not one of oneOf`),
};

const object = (value: unknown) => (TYPES['object']?.(value) ? (value as Record<string, unknown>) : {});

/** What a value has against a schema, each with its place. `root` is the document that `$ref` points into. */
export function faultsOf(schema: Schema, value: unknown, at: string, root: Schema): string[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (SILENT.includes(keyword)) return [];
    const check = KEYWORDS[keyword];
    return check === undefined ? [`${at}: unknown keyword ${keyword}`] : check(schema, value, at, root);
  });
}

/** What `#/components/…` points to. @throws when it points to nothing. */
export function resolved(reference: string, root: Schema): Schema {
  const found = reference
    .replace('#/', '')
    .split('/')
    .reduce<any>((place, name) => place?.[name], root);
  if (found === undefined) throw new Error(`${reference} points to nothing`);
  return found;
}
