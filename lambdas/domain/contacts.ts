import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** One person of a unit. Without `email` a task mail cannot reach them; the desk then sees the telephone. */
const unitContact = z.strictObject({ name: text, email: z.optional(text), phone: text });

/** 单位联系人: handler (联络员), backup (备用联系人) and head (主要负责人). */
const unitContacts = z.strictObject({ handler: unitContact, backup: unitContact, head: unitContact });

/** 通讯录: who works for the county. Changes often and without a deployment; lives in the registry once loaded. */
export const contactsSchema = z.strictObject({
  /** Where the addresses come from, e.g. 演示数据. */
  origin: text,
  staff: z.array(
    z.strictObject({ role: z.enum(['desk', 'desk-head', 'inspector', 'leader', 'admin']), name: text, email: text }),
  ),
  /** By unit id; every unit of the county is there. */
  units: z.record(z.string(), unitContacts),
});

export type Contacts = z.infer<typeof contactsSchema>;
export type StaffContact = Contacts['staff'][number];
export type StaffRole = StaffContact['role'];
export type UnitContacts = z.infer<typeof unitContacts>;
export type UnitContact = z.infer<typeof unitContact>;
