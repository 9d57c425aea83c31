import { proposedLeads } from '../../../domain/lead-hints';
import { townshipsOf } from '../../../domain/county';
import { ACT_VERBS, ACTS } from '../../../texts/desk-acts';
import { LABELS } from '../../../texts/fields';
import { PIECES } from '../../../texts/frame';
import { CheckboxGroups, Select, type Choice, type ChoiceGroup } from '../../ui/choices';
import { TextArea } from '../../ui/fields';
import { FactList } from '../../ui/summary';
import { Time } from '../../ui/time';
import { actPath } from '../../desk/paths';
import { precisionOf } from '../../desk/pages/sheet';
import { ActForm, startingWith } from './act-form';
import type { ActSheet } from './sheet';
import { MatterSide } from './side';
import { choice, unitGroups } from './unit-choices';

const { dispatch: TEXTS } = ACTS;

/** 交办: one lead, any number of assisting units, and the dates that are promised by it. */
export const DispatchForm = ({ sheet }: { sheet: ActSheet }) => {
  const { view, policy } = sheet;
  const form = startingWith(sheet.form, { requirement: TEXTS.requirement });
  const refuse = (
    <a class="govuk-link" href={actPath(view.caseKey, 'refuse')}>
      {ACT_VERBS.refuse}
    </a>
  );
  return (
    <ActForm sheet={sheet} side={<MatterSide sheet={sheet} />} sideLabel={ACTS.matter} beside={refuse}>
      <PromisedTimes sheet={sheet} />
      <Unreachable sheet={sheet} />
      <Select form={form} name="lead" label={LABELS.lead} hint={TEXTS.leadHint} groups={leadGroups(sheet)} />
      <CheckboxGroups
        form={form}
        name="assist"
        label={LABELS.assist}
        hint={TEXTS.assistHint}
        need="optional"
        groups={unitGroups(sheet, [])}
      />
      <TextArea
        form={form}
        name="requirement"
        label={LABELS.requirement}
        hint={TEXTS.requirementHint}
        rows={5}
        limit={policy.accountMax}
      />
    </ActForm>
  );
};

const PromisedTimes = ({ sheet: { time, now, policy, frame } }: { sheet: ActSheet }) => {
  const row = (term: string, workingDays: number) => {
    const { at, provisional } = time.closeOfDay(now, workingDays);
    return {
      term,
      value: (
        <>
          <Time at={at} form="with-year" precision={precisionOf(frame)} />
          {provisional ? PIECES.provisional : null}
        </>
      ),
    };
  };
  return (
    <div class="q-panel">
      <h3 class="govuk-heading-s">{TEXTS.times}</h3>
      <FactList
        rows={[
          row(TEXTS.acknowledge, policy.acknowledgeWorkingDays),
          row(TEXTS.result, policy.handleResultWorkingDays),
          row(TEXTS.plan, policy.handlePlanWorkingDays),
        ]}
      />
      <p class="govuk-body q-small q-muted q-flush">{TEXTS.timesHint}</p>
    </div>
  );
};

/** Said before anybody tries: these units cannot be chosen. */
const Unreachable = ({ sheet: { county, reachable } }: { sheet: ActSheet }) => {
  const units = county.units.filter((each) => !reachable(each.id)).map((each) => each.name);
  return units.length === 0 ? null : <p class="govuk-inset-text">{TEXTS.unreachableNote(units.join('、'))}</p>;
};

/** Proposals first, by function and by place; each unit stands in the list once. */
function leadGroups(sheet: ActSheet): ChoiceGroup[] {
  const proposed = proposals(sheet);
  return [
    { label: TEXTS.proposed, choices: proposed },
    ...unitGroups(
      sheet,
      proposed.map((each) => each.value),
    ),
  ];
}

function proposals(sheet: ActSheet): Choice[] {
  const { county, view } = sheet;
  const { category, title, description, request, enterprise } = view.matter;
  const named = county.categories.find((each) => each.name === category);
  const byFunction = named === undefined ? [] : proposedLeads(named, [title, description, request].join('\n'));
  const here = townshipsOf(county).find((each) => each.name === enterprise.township);
  return [
    ...byFunction.flatMap(({ unit, words }) =>
      county.units
        .filter((each) => each.id === unit)
        .map((each) => choice(sheet, each, (name) => TEXTS.proposedFor(name, words))),
    ),
    ...(here === undefined ? [] : [choice(sheet, here, TEXTS.proposedHere)]),
  ];
}
