import type { MailOrder } from '../domain/announce/mail-order';
import type { DecideContext } from '../domain/case/context';
import type { Contacts } from '../domain/contacts';
import type { County } from '../domain/county';
import { derivedCode, type Access } from '../ledger/access/access';
import { issueLink } from '../ledger/access/links';
import type { OutboxItem } from '../ledger/append';
import { readHistory, stateAfter } from '../ledger/history';
import { outboxKey, seqOfMail } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { ADDRESS_SEPARATOR, mailRecord, recordMail, type MailRecord, type MailState } from '../ledger/mails';
import { readOutbox } from '../ledger/outbox';
import { compose, linkOf, type ComposedMail, type LetterFacts } from '../mail/letter';
import { caseMail, type Addressees, type MailTransport, type SendOutcome } from '../mail/transport';
import { addresseesOf } from './addresses';
import { tellCase } from './mail-feedback';

export interface MailerDeps {
  ledger: Ledger;
  access: Access;
  transport: MailTransport;
  county: County;
  /** Public origin without a slash. */
  origin: string;
  readContacts(): Promise<Contacts>;
  countyKey(): Promise<string>;
  contextNow(): DecideContext;
}

/**
 * Sends one mail of a case. Between the transport's acceptance and our record of it a crash repeats the mail, with
 * the same number in its header and a link of its own, both valid; everywhere else a repetition does nothing.
 */
export async function sendCaseMail(deps: MailerDeps, caseKey: string, mailId: string): Promise<MailState> {
  const order = await orderedMail(deps, caseKey, mailId);
  const before = await mailRecord(deps.ledger, caseKey, mailId);
  const state = before?.state ?? (await sendFirst(deps, caseKey, order));
  await tellOutcome(deps, caseKey, order, state);
  return state;
}

async function orderedMail({ ledger }: MailerDeps, caseKey: string, mailId: string): Promise<MailOrder> {
  const item = await lastOutboxFrom(ledger, caseKey, seqOfMail(mailId));
  const order = item?.mails.find((each) => each.id === mailId);
  if (order === undefined) throw new Error(`${mailId} was never ordered`);
  return order;
}

/** Several facts of one command share the outbox item of the last of them. */
const FACTS_PER_COMMAND = 3;

async function lastOutboxFrom(ledger: Ledger, caseKey: string, seq: number): Promise<OutboxItem | undefined> {
  for (let offset = 0; offset < FACTS_PER_COMMAND; offset += 1) {
    const item = await readOutbox(ledger, outboxKey(caseKey, seq + offset));
    if (item !== undefined && 'mails' in item) return item;
  }
  return undefined;
}

async function sendFirst(deps: MailerDeps, caseKey: string, order: MailOrder): Promise<MailState> {
  const [history, contacts, countyKey] = await Promise.all([
    readHistory(deps.ledger, caseKey),
    deps.readContacts(),
    deps.countyKey(),
  ]);
  const to = addresseesOf(order, contacts, history.textsOf(1));
  const { now, time } = deps.contextNow();
  const target = linkOf(order);
  const facts: LetterFacts = {
    county: deps.county,
    origin: deps.origin,
    time,
    now,
    state: stateAfter(history, seqOfMail(order.id)),
    textsOf: history.textsOf,
    contacts,
    lookupCode: derivedCode(countyKey, 'lookup', caseKey),
    taskCode: (assignment) => derivedCode(countyKey, 'task', assignment),
    // Also when there is no address: the letter is composed for its record, and its secret is forgotten.
    ...(target === undefined ? {} : { secret: await issueLink(deps.access, { ...target, caseKey }) }),
  };
  const composed = compose(order, facts);
  const state =
    to === undefined
      ? 'unaddressed'
      : stateOf(await deps.transport.send(caseMail(composed, { id: order.id, to, origin: deps.origin, now, caseKey })));
  await recordMail(deps.ledger, caseKey, record(order, to, composed, state, deps));
  return state;
}

function stateOf({ outcome }: SendOutcome): MailState {
  return outcome === 'accepted' ? 'sent' : outcome;
}

function record(
  order: MailOrder,
  to: Addressees | undefined,
  { subject }: ComposedMail,
  state: MailState,
  { ledger }: MailerDeps,
): MailRecord {
  const addresses = (to ?? []).map(({ address }) => address).join(ADDRESS_SEPARATOR);
  return { id: order.id, template: order.template, to: addresses, subject, state, at: ledger.now() };
}

/** A mail that could go nowhere has reached its reader as little as one that came back. */
async function tellOutcome(deps: MailerDeps, caseKey: string, order: MailOrder, state: MailState): Promise<void> {
  if (state === 'delivered') await tellCase(deps.ledger, deps.contextNow, caseKey, order, 'delivered');
  if (state === 'bounced' || state === 'unaddressed')
    await tellCase(deps.ledger, deps.contextNow, caseKey, order, 'bounced');
}
