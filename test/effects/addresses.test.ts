import { demoContacts } from '../../config/counties/chengkou/contacts';
import type { MailOrder, Recipient } from '../../lambdas/domain/announce/mail-order';
import type { Contacts } from '../../lambdas/domain/contacts';
import { addresseesOf } from '../../lambdas/effects/addresses';

const SPOKEN = { contactEmail: 'boss@firm.example', contactName: '张三', proxyEmail: 'chamber@example.com' };
const orderTo = (to: Recipient): MailOrder => ({ template: 'received', id: 'CKQS-2026-000001-1-1', to });
const addressesOf = (to: Recipient, contacts: Contacts) =>
  addresseesOf(orderTo(to), contacts, SPOKEN)?.map((each) => each.address);

describe('a mail', () => {
  it('to an office goes to everybody who holds it', () => {
    const second = { role: 'desk', name: '赵六', email: 'zhao@chengkou.example' } as const;
    const contacts = { ...demoContacts, staff: [...demoContacts.staff, second] };
    expect(addressesOf({ kind: 'desk' }, contacts)).toEqual(['desk@chengkou.example', 'zhao@chengkou.example']);
    expect(addressesOf({ kind: 'inspector' }, contacts)).toEqual(['inspector@chengkou.example']);
  });

  it('to a handler without an address goes to the backup, and nowhere if there is none either', () => {
    const to = { kind: 'unit', unit: 'finance', person: 'handler' } as const;
    const { handler, backup, head } = demoContacts.units['finance']!;
    const { email: _handler, ...unreachable } = handler;
    const { email: _backup, ...unreachableBackup } = backup;
    const withPeople = (people: Contacts['units'][string]) => ({ ...demoContacts, units: { finance: people } });
    expect(addressesOf(to, demoContacts)).toEqual(['finance@chengkou.example']);
    expect(addressesOf(to, withPeople({ handler: unreachable, backup, head }))).toEqual([
      'finance.backup@chengkou.example',
    ]);
    expect(addressesOf(to, withPeople({ handler: unreachable, backup: unreachableBackup, head }))).toBeUndefined();
  });

  it('to the enterprise goes to the address that it gave', () => {
    expect(addressesOf({ kind: 'enterprise' }, demoContacts)).toEqual(['boss@firm.example']);
  });

  it('to whoever spoke for it goes to their own address', () => {
    expect(addressesOf({ kind: 'proxy' }, demoContacts)).toEqual(['chamber@example.com']);
  });
});
