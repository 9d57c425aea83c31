import type { Recipient } from '../domain/announce/mail-order';
import type { County } from '../domain/county';
import { formatDocumentDay } from '../texts/format';
import { MAIL } from '../texts/mail';
import type { Block, Fact, Letter } from './blocks';
import type { Draft } from './draft';
import { enterpriseOf, numberOf, phoneEndingOf, proxyOf, titleOf, unitLabelOf, type LetterFacts } from './facts';
import type { Instant } from '../domain/time';

/** What every letter about a case has: whom it addresses, which matter, who writes, and how to check that it is we. */
export function framed(to: Recipient, facts: LetterFacts, { subject, opening, body }: Draft): Letter {
  return {
    subject,
    sender: MAIL.senderName(facts.county),
    blocks: [
      { kind: 'paragraph', text: MAIL.greeting.to(addressee(to, facts)) },
      { kind: 'paragraph', text: opening },
      { kind: 'title', text: titleOf(facts) },
      { kind: 'facts', facts: caseFacts(to, facts) },
      ...body,
      ...closing(facts, MAIL.foot.phishing),
    ],
  };
}

/** Signature and foot. */
export function closing(
  { county, origin, now }: { county: County; origin: string; now: Instant },
  phishing: string,
): Block[] {
  const { phone, hours } = county.desk;
  return [
    { kind: 'signature', name: county.desk.name, date: formatDocumentDay(now) },
    {
      kind: 'footer',
      lines: [
        MAIL.foot.verify(statedText(phone), statedText(hours)),
        MAIL.foot.addresses(origin),
        phishing,
        MAIL.foot.automatic,
      ],
    },
  ];
}

function statedText({ value, demonstration }: County['desk']['phone']): string {
  return demonstration ? `${value}${MAIL.foot.demonstration}` : value;
}

function addressee(to: Recipient, facts: LetterFacts): string {
  const { desk, inspector } = facts.county;
  switch (to.kind) {
    case 'enterprise':
      return enterpriseOf(facts);
    case 'proxy':
      return proxyOf(facts);
    case 'unit':
      return unitLabelOf(facts, to.unit);
    case 'desk':
      return desk.shortName;
    case 'desk-head':
      return MAIL.greeting.deskHead(desk.shortName);
    case 'inspector':
      return inspector.name;
    case 'leader':
      return MAIL.greeting.leader;
  }
}

function caseFacts(to: Recipient, facts: LetterFacts): Fact[] {
  const { number, enterprise, phoneEnding } = MAIL.labels;
  const ending = to.kind === 'enterprise' ? phoneEndingOf(facts) : undefined;
  return [
    { label: number, value: numberOf(facts) },
    { label: enterprise, value: enterpriseOf(facts) },
    ...(ending === undefined ? [] : [{ label: phoneEnding, value: ending }]),
  ];
}
