import type { Policy } from '../../../domain/county';
import { formatInstant } from '../../../texts/format';
import { PROGRESS } from '../../../texts/intake-progress';
import { Details } from '../../ui/details';
import type { Frame } from '../../ui/frame';
import { ButtonLink, CaseHeading, Letter, Section, SideBlock, TwoColumns } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import { Prose } from '../../ui/prose';
import { Steps, type Step } from '../../ui/steps';
import { Time } from '../../ui/time';
import type { CaseStep } from '../../views/case-steps';
import { whoHasIt } from './who-has-it';
import type { EnterpriseCase } from '../../views/enterprise-case';
import { CaseDue } from './case-due';

interface ProgressPageProps {
  frame: Frame;
  policy: Policy;
  shown: EnterpriseCase;
}

/** 事项进度: where it is, who has it, by when; the reply, and the way to grade it. */
export const ProgressPage = ({ frame, policy, shown }: ProgressPageProps) => (
  <Page title={PROGRESS.title} frame={frame} audience={{ kind: 'public', here: 'progress' }}>
    <CaseHeading
      caption={`${shown.caseNumber}　${shown.enterprise}`}
      title={shown.title}
      status={shown.status}
      who={whoHas(shown)}
    />
    {shown.duty === undefined ? null : <CaseDue frame={frame} shown={shown} duty={shown.duty} />}
    {shown.evaluationOpen ? <ButtonLink href={`/evaluate/${shown.caseKey}`}>{PROGRESS.evaluate}</ButtonLink> : null}
    {shown.supplement === undefined ? null : <Asked shown={shown} asked={shown.supplement} />}
    <TwoColumns side={<Side frame={frame} shown={shown} />} sideLabel={PROGRESS.side}>
      <Section heading={shown.round > 1 ? PROGRESS.roundHeading(shown.round) : PROGRESS.stepsHeading} id="steps">
        <Steps steps={shown.steps.map((each) => stepOf(each, shown, policy))} />
      </Section>
      <Reply shown={shown} />
      <Everything shown={shown} />
    </TwoColumns>
  </Page>
);

const Asked = ({
  shown: { caseKey },
  asked,
}: {
  shown: EnterpriseCase;
  asked: NonNullable<EnterpriseCase['supplement']>;
}) => (
  <Letter heading={PROGRESS.question} id="supplement">
    <p class="govuk-body">{PROGRESS.askedBy(asked.by)}</p>
    <p class="govuk-body">
      <Prose text={asked.question} />
    </p>
    <ButtonLink href={`/supplement/${caseKey}`}>{PROGRESS.supplement}</ButtonLink>
  </Letter>
);

function whoHas(shown: EnterpriseCase): string {
  const said = whoHasIt(shown);
  return shown.closedAs === undefined ? said : `${said}（${PROGRESS.closedAs[shown.closedAs]}）`;
}

function stepOf({ name, state, at }: CaseStep, shown: EnterpriseCase, policy: Policy): Step {
  const more = moreOf(name, state, shown);
  return {
    name: PROGRESS.steps[name],
    state,
    at: at === undefined ? expectation(name, state, policy) : <Time at={at} />,
    ...(more === undefined || state === 'ahead' ? {} : { more }),
  };
}

function expectation(name: CaseStep['name'], state: CaseStep['state'], policy: Policy): string | undefined {
  if (state === 'now') return PROGRESS.now;
  const { ahead } = PROGRESS;
  switch (name) {
    case 'handled':
      return ahead.handled;
    case 'reviewed':
      return ahead.reviewed(policy.reviewWorkingDays);
    case 'replied':
      return ahead.replied(policy.replyWorkingDays);
    case 'evaluated':
      return ahead.evaluated;
    default:
      return undefined;
  }
}

const UNIT_STEPS = ['acknowledged', 'acted', 'planned', 'result-submitted'];
const SENT_BACK = ['sent-back', 'evaluated'];

/** The units on 交办; on 办理 the unit's newest step, while it is on only of this time round. */
function moreOf(
  name: CaseStep['name'],
  state: CaseStep['state'],
  { units, timeline }: EnterpriseCase,
): string | undefined {
  if (name === 'dispatched' && units.lead !== undefined) return PROGRESS.units(units.lead, units.assist);
  if (name !== 'handled') return undefined;
  const from = state === 'now' ? timeline.findLastIndex((each) => SENT_BACK.includes(each.type)) + 1 : 0;
  return timeline.slice(from).findLast((each) => UNIT_STEPS.includes(each.type))?.text;
}

const Reply = ({ shown: { reply } }: { shown: EnterpriseCase }) =>
  reply === undefined ? (
    <Section heading={PROGRESS.replyHeading} id="reply">
      <p class="govuk-body q-muted">{PROGRESS.noReply}</p>
    </Section>
  ) : (
    <Letter heading={PROGRESS.replyHeading} id="reply">
      <p class="govuk-body">
        <Prose text={reply.text} />
      </p>
      <p class="govuk-body q-small q-muted">{PROGRESS.repliedAt(formatInstant(reply.at))}</p>
    </Letter>
  );

const Everything = ({ shown: { timeline } }: { shown: EnterpriseCase }) => (
  <Details summary={PROGRESS.all}>
    <ul class="govuk-list govuk-list--spaced">
      {timeline.map(({ at, text }) => (
        <li>
          <Time at={at} />
          {`　${text}`}
        </li>
      ))}
    </ul>
  </Details>
);

const Side = ({ frame, shown }: { frame: Frame; shown: EnterpriseCase }) => (
  <div class="q-panel">
    <SideBlock heading={PROGRESS.unit}>
      <p class="govuk-body">{shown.units.lead ?? PROGRESS.notYet}</p>
    </SideBlock>
    {shown.withdrawable ? (
      <SideBlock heading={PROGRESS.withdraw}>
        <p class="govuk-body">{PROGRESS.withdrawText}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${PATHS.progress}/${shown.caseKey}/withdraw`}>
            {PROGRESS.withdraw}
          </a>
        </p>
      </SideBlock>
    ) : null}
    <SideBlock heading={PROGRESS.more}>
      <p class="govuk-body">{PROGRESS.moreText(frame.contact.phone)}</p>
    </SideBlock>
  </div>
);
