import { maskedAddresses, maskedPhone } from './contact-text';
import type { DeskCaseView, UndeliveredView } from './desk-case';
import type { DeskStep } from './desk-step';
import type { MatterView } from './matter';

/** 事项详情 for those who only read: nobody can be called or written to from it, and nothing is offered to be done. */
export function readersView(view: DeskCaseView): DeskCaseView {
  return {
    ...view,
    matter: { ...view.matter, contact: contact(view.matter.contact), ...proxyOf(view.matter) },
    mails: view.mails.map((each) => ({ ...each, to: maskedAddresses(each.to) })),
    undelivered: view.undelivered.map(readersUndelivered),
    allowed: [],
    timeline: view.timeline.map(step),
  };
}

function contact({ phone, email, ...rest }: MatterView['contact']): MatterView['contact'] {
  return { ...rest, phone: maskedPhone(phone), ...(email === undefined ? {} : { email: maskedAddresses(email) }) };
}

function proxyOf({ proxy }: MatterView): Pick<MatterView, 'proxy'> {
  if (proxy === undefined) return {};
  const { phone, email, name } = proxy;
  return {
    proxy: {
      name,
      ...(phone === undefined ? {} : { phone: maskedPhone(phone) }),
      ...(email === undefined ? {} : { email: maskedAddresses(email) }),
    },
  };
}

export function readersUndelivered({ phone, ...rest }: UndeliveredView): UndeliveredView {
  return phone === undefined ? rest : { ...rest, phone: maskedPhone(phone) };
}

const MASKS: Record<string, (text: string) => string> = {
  contactPhone: maskedPhone,
  contactEmail: maskedAddresses,
  proxyPhone: maskedPhone,
  proxyEmail: maskedAddresses,
  number: maskedPhone,
};

function step(each: DeskStep): DeskStep {
  const texts = Object.entries(each.texts).map(([key, text]) => [
    key,
    text === undefined ? text : (MASKS[key]?.(text) ?? text),
  ]);
  return { ...each, texts: Object.fromEntries(texts) as DeskStep['texts'] };
}
