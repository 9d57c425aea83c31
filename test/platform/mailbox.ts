import type { PublishedLetter } from '../../local/mailbox/letters';
import { origin } from './platform';

/** Mails that reached the sink about a case, oldest first. */
export async function mailsAbout(caseKey: string): Promise<PublishedLetter[]> {
  const all = (await (await fetch(`${origin}/mailbox.json`)).json()) as PublishedLetter[];
  return all.filter((each) => each.headers['x-qishao-case'] === caseKey);
}

export const mailIdOf = (letter: PublishedLetter) => letter.headers['x-qishao-mail'];
