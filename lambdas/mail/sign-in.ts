import type { County } from '../domain/county';
import { plusSeconds, type Instant } from '../domain/time';
import { MAIL } from '../texts/mail';
import { exactInstant } from '../texts/mail-instant';
import type { Letter } from './blocks';
import { running } from './draft';
import { closing } from './frame';
import { subject } from './subject';

const SECONDS_PER_MINUTE = 60;

interface SignIn {
  county: County;
  origin: string;
  /** Six digits. */
  code: string;
  now: Instant;
  /** How long the code lasts. */
  minutes: number;
}

/** 登录验证码: to be typed, not clicked, so that no mail scanner can use it up. */
export function signInLetter({ county, origin, code, now, minutes }: SignIn): Letter {
  const texts = MAIL.signIn;
  return {
    subject: subject(MAIL.enterpriseTag(county), texts.subject(minutes)),
    sender: MAIL.senderName(county),
    blocks: [
      { kind: 'paragraph', text: texts.greeting },
      { kind: 'paragraph', text: texts.opening(exactInstant(now)) },
      { kind: 'code', code },
      running({ what: texts.validUntil, at: plusSeconds(now, minutes * SECONDS_PER_MINUTE), provisional: false }),
      { kind: 'link', verb: texts.page, note: texts.pageNote, url: `${origin}/desk` },
      { kind: 'paragraph', text: texts.ignore },
      ...closing({ county, origin, now }, texts.phishing),
    ],
  };
}
