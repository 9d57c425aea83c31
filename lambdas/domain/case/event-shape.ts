import * as z from 'zod/mini';
import { consequences } from './schema';

/** Names and words that need not be there. */
export const prose = z.optional(z.string());

/** One kind of fact: what the chain keeps, and what lies beside it and can be erased. */
export function fact<D extends z.core.$ZodShape, T extends z.core.$ZodShape>(data: D, texts: T) {
  return { data: z.strictObject({ ...data, ...consequences }), texts: z.strictObject(texts) };
}
