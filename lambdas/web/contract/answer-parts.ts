import { COUNT_CAP } from '../../ledger/queues';

/** What answers' schemas are made of. */

export type JsonSchema = Record<string, unknown>;

/** Names of a type's optional properties. */
type Optional<View> = { [Name in keyof View]-?: undefined extends View[Name] ? Name : never }[keyof View];

/** An object's schema that the compiler holds against the view's type: a property more or less does not compile. */
export function objectOf<View>(
  properties: { [Name in keyof View]-?: JsonSchema },
  ...optional: Optional<View>[]
): JsonSchema {
  const required = Object.keys(properties).filter((each) => !optional.some((name) => name === each));
  return { type: 'object', properties, required };
}

export const text = { type: 'string' };
export const number = { type: 'integer' };
/** The cap itself means so many or more. */
export const count = { type: 'integer', minimum: 0, maximum: COUNT_CAP };
export const yesNo = { type: 'boolean' };
export const instant = { type: 'string', format: 'date-time' };
export const day = { type: 'string', format: 'date' };
export const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values });
export const listOf = (items: JsonSchema) => ({ type: 'array', items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const anyObject = { type: 'object' };
