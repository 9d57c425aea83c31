import { ACT_VERBS } from '../../../texts/desk-acts';
import { CASE_PAGE, NEXT } from '../../../texts/desk-case';
import { ButtonLink, NextAct } from '../../ui/layout';
import type { DutyView } from '../../views/deadline';
import type { DeskAct, DeskCaseView } from '../../views/desk-case';
import { actPath } from '../paths';
import { byHead } from '../reader';
import type { Sheet } from './sheet';

/** 下一步: whose turn it is; one button where it is the desk's, everything else as links. */
export const Next = ({ sheet: { view, reader } }: { sheet: Sheet }) => {
  const { heading, text } = rulingOf(view) ?? turnOf(view);
  return (
    <NextAct heading={heading} id="next">
      {text === undefined ? null : <p class="govuk-body">{text}</p>}
      {reader === 'looks-on' && view.stage !== 'closed' ? (
        <p class="govuk-body q-muted">{CASE_PAGE.readOnly}</p>
      ) : (
        <Offers view={view} />
      )}
    </NextAct>
  );
};

/** Telling a unit whose mail came back is offered where the mail is shown. */
const Offers = ({ view: { caseKey, allowed, primaryDuty } }: { view: DeskCaseView }) => {
  const [first, ...rest] = allowed.filter((each) => each !== 'notified');
  if (first === undefined) return null;
  const waits = primaryDuty?.startsWith('evaluate') === true;
  const links = waits ? [first, ...rest] : rest;
  return (
    <div class="govuk-button-group">
      {waits ? null : <ButtonLink href={actPath(caseKey, first)}>{ACT_VERBS[first]}</ButtonLink>}
      {links.map((act) => (
        <ActLink caseKey={caseKey} act={act} />
      ))}
    </div>
  );
};

const ActLink = ({ caseKey, act }: { caseKey: string; act: DeskAct }) => (
  <a class="govuk-link" href={actPath(caseKey, act)}>
    {ACT_VERBS[act]}
  </a>
);

/** 待裁定 comes before whoever else has to do something. */
function rulingOf({ returns: [first] }: DeskCaseView): Turn | undefined {
  if (first === undefined) return undefined;
  return { heading: first.byHead ? NEXT.returnByHead(first.unit) : NEXT.return(first.unit), text: NEXT.returnText };
}

interface Turn {
  heading: string;
  text?: string;
}

function turnOf(view: DeskCaseView): Turn {
  const duty = view.duties.find((each) => each.id === view.primaryDuty);
  return duty === undefined ? { heading: NEXT.closed } : turnByDuty(view, duty);
}

function turnByDuty(view: DeskCaseView, duty: DutyView): Turn {
  const owner = duty.owner.name;
  switch (duty.kind) {
    case 'dispatch':
      return { heading: NEXT.dispatch };
    case 'acknowledge':
      return { heading: NEXT.acknowledge(owner) };
    case 'return':
      return { heading: NEXT.return(owner) };
    case 'handle':
      return { heading: view.status === 'to-acknowledge' ? NEXT.acknowledge(owner) : NEXT.handle(owner) };
    case 'rework':
      return { heading: NEXT.rework(owner) };
    case 'promise':
      return { heading: NEXT.promise(owner), text: NEXT.kept };
    case 'review':
      return byHead(view) ? { heading: NEXT.reviewByHead, text: NEXT.reviewByHeadText } : { heading: NEXT.review };
    case 'joint-meeting':
      return { heading: NEXT.meeting };
    case 'reply':
      return { heading: NEXT.reply, text: view.hasEmail ? NEXT.replyMailed : NEXT.replyWithoutMail };
    case 'evaluate':
      return { heading: NEXT.evaluate, text: NEXT.evaluateText };
    case 'telephone':
      return { heading: NEXT.telephone, text: NEXT.telephoneText };
    case 'supplement':
      return { heading: NEXT.supplement, text: view.hasEmail ? NEXT.supplementMailed : NEXT.supplementWithoutMail };
  }
}
