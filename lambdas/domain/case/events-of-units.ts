import * as z from 'zod/mini';
import { fact } from './event-shape';
import { assignmentBirth } from './schema';

/** Facts about who has a part of the case, while it is being handled. */
export const unitEvents = {
  /** 退单: a unit objects that the matter is not its own. The clock goes on. */
  'return-asked@1': fact(
    { assignment: z.string(), proposedUnit: z.string() },
    { reason: z.string(), basis: z.string() },
  ),
  /** 退单裁定: accepted, the part is another unit's from now on (改派); upheld, it stays where it is. */
  'return-ruled@1': fact(
    { assignment: z.string(), accepted: z.boolean(), replacement: z.optional(assignmentBirth) },
    { reason: z.string() },
  ),
  /** 增加协办单位. */
  'unit-added@1': fact({ added: assignmentBirth }, { requirement: z.string() }),
  /** 改派: another unit takes over, on the desk's own account. */
  'unit-replaced@1': fact({ assignment: z.string(), replacement: assignmentBirth }, { reason: z.string() }),
  /** 不再协办. */
  'unit-released@1': fact({ assignment: z.string() }, { reason: z.string() }),
};

export type UnitEventType = keyof typeof unitEvents;

/** Whether a fact, stored or only decided, is one of these. */
export function isOfUnits<Fact extends { type: string }>(event: Fact): event is Extract<Fact, { type: UnitEventType }> {
  return event.type in unitEvents;
}
