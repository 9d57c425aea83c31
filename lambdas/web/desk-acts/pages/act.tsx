import { ACT_VERBS } from '../../../texts/desk-acts';
import { Section } from '../../ui/layout';
import { Page } from '../../ui/page';
import type { DeskAct } from '../../views/desk-case';
import { casePath } from '../../desk/paths';
import { DeskBand } from '../../desk/pages/band';
import { Heading } from '../../desk/pages/heading';
import { ApproveForm } from './approve';
import { CallForm } from './call';
import { DeliveredForm } from './delivered';
import { DispatchForm } from './dispatch';
import { EvaluationForm } from './evaluation';
import { MeetingForm } from './meeting';
import { NotifiedForm } from './notified';
import { RefuseForm } from './refuse';
import { ReworkForm } from './rework';
import { RulingForm } from './ruling';
import type { ActSheet } from './sheet';
import { AskForm, SupplementedForm } from './supplement';
import { AddUnitForm, ReleaseUnitForm, ReplaceUnitForm } from './units';

const FORMS = {
  dispatch: DispatchForm,
  refuse: RefuseForm,
  approve: ApproveForm,
  rework: ReworkForm,
  delivered: DeliveredForm,
  evaluation: EvaluationForm,
  call: CallForm,
  meeting: MeetingForm,
  notified: NotifiedForm,
  ruling: RulingForm,
  'add-unit': AddUnitForm,
  'replace-unit': ReplaceUnitForm,
  'release-unit': ReleaseUnitForm,
  ask: AskForm,
  supplemented: SupplementedForm,
} as const satisfies Record<DeskAct, (props: { sheet: ActSheet }) => unknown>;

/** One act's form under the case's heading and deadline. */
export const ActPage = (sheet: ActSheet) => {
  const { name, form, view, frame, audience } = sheet;
  const ActForm = FORMS[name];
  const title = `${ACT_VERBS[name]}：${view.caseNumber}`;
  return (
    <Page title={title} frame={frame} audience={audience} back={casePath(view.caseKey)} errors={form.errors}>
      <Heading view={view} />
      <DeskBand sheet={sheet} />
      <Section heading={ACT_VERBS[name]} id="form">
        <ActForm sheet={sheet} />
      </Section>
    </Page>
  );
};
