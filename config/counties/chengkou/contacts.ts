import type { Contacts } from '../../../lambdas/domain/contacts';
import { parseContacts } from '../parse';
import raw from './contacts.demo.json';
import { county } from './index';

/** 演示数据: fictitious people for the local stage. Kept apart from the county, so that no function carries them. */
export const demoContacts: Contacts = parseContacts(raw, county);
