import { formatPhone } from '../../../texts/format';
import { ACT_VERBS } from '../../../texts/desk-acts';
import { UNDELIVERED } from '../../../texts/desk-case';
import { NextAct } from '../../ui/layout';
import type { DeskCaseView, UndeliveredView } from '../../views/desk-case';
import { actPath } from '../paths';
import type { Sheet } from './sheet';

/** 未送达: whom to telephone, on top of everything. */
export const Undelivered = ({ sheet: { view } }: { sheet: Sheet }) =>
  view.undelivered.length === 0 ? null : (
    <NextAct heading={UNDELIVERED.heading} id="undelivered">
      {view.undelivered.map((each) => (
        <p class="govuk-body">
          {each.unit === undefined ? UNDELIVERED.reply : UNDELIVERED.task(each.unit)}
          <strong>{whomOf(view, each)}</strong>
        </p>
      ))}
      {view.allowed.includes('notified') ? (
        <p class="govuk-body q-flush">
          <a class="govuk-link" href={actPath(view.caseKey, 'notified')}>
            {ACT_VERBS.notified}
          </a>
        </p>
      ) : null}
    </NextAct>
  );

function whomOf({ matter: { contact } }: DeskCaseView, { unit, person, phone }: UndeliveredView): string {
  const whom = unit === undefined ? contact : { name: person ?? unit, phone: phone ?? '' };
  return `${whom.name} ${formatPhone(whom.phone)}`;
}
