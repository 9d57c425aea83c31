import { ACTS } from '../../../texts/desk-acts';
import { FactList } from '../../ui/summary';
import { Prose } from '../../ui/prose';
import { matterRows } from '../../desk/pages/facts';
import { Contact } from './act-form';
import type { ActSheet } from './sheet';

/** The whistle's own words beside a form. */
export const MatterSide = ({ sheet }: { sheet: ActSheet }) => (
  <div class="q-panel">
    <h3 class="govuk-heading-s">{ACTS.matter}</h3>
    <Contact sheet={sheet} />
    <FactList rows={matterRows(sheet.view.matter)} />
  </div>
);

/** The reply that the enterprise is told, and whom to tell. */
export const ReplySide = ({ sheet, heading }: { sheet: ActSheet; heading: string }) => (
  <div class="q-panel">
    <h3 class="govuk-heading-s">{heading}</h3>
    <Contact sheet={sheet} />
    <p class="govuk-body">
      <Prose text={sheet.view.reply?.text ?? ''} />
    </p>
  </div>
);
