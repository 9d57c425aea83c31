import { assistsOf, leadOf } from '../../domain/case/assignments';
import { primaryDuty } from '../../domain/case/status';
import type { CaseState } from '../../domain/case/state';
import type { County } from '../../domain/county';
import type { Instant } from '../../domain/time';
import type { DayExplanation } from '../../domain/working-time';
import type { CaseSources } from './case-sources';
import { caseSteps, type CaseStep } from './case-steps';
import { dutyView, type DutyView } from './deadline';
import { maskedAddress, maskedPhone } from './contact-text';
import { choiceName, unitName } from './names';
import { progressView, type ProgressView } from './progress';

/** 事项 on the enterprise's own pages: progress, receipt, evaluation. No staff names, no supervision. */
export interface EnterpriseCase extends ProgressView {
  enterprise: string;
  receivedAt: Instant;
  now: Instant;
  /** Who owes what now, with the days up to the instant shown. */
  duty?: DutyView & { days: DayExplanation[] };
  units: { lead?: string; assist: string[] };
  steps: CaseStep[];
  /** What the lead unit submitted, how long it took, in working days begun. */
  handled?: { outcome: string; unit: string; workingDays: number; late: boolean };
  contact: { phone: string; email?: string };
}

export function enterpriseCase(sources: CaseSources): EnterpriseCase {
  const { county, state, history, now } = sources;
  const texts = history.textsOf(1);
  const email = texts['contactEmail'];
  return {
    ...progressView(sources),
    enterprise: texts['enterpriseName'] ?? '',
    receivedAt: state.receivedAt,
    now,
    ...dutyOf(sources),
    units: unitsOf(county, state),
    steps: caseSteps(state, history.events),
    ...handledOf(sources),
    contact: {
      phone: maskedPhone(texts['contactPhone'] ?? ''),
      ...(email === undefined ? {} : { email: maskedAddress(email) }),
    },
  };
}

function dutyOf({ county, time, state, now }: CaseSources): Pick<EnterpriseCase, 'duty'> {
  const duty = primaryDuty(state);
  if (duty === undefined) return {};
  const view = dutyView(county, time, duty, now);
  return { duty: { ...view, days: time.explain(duty.start, view.shown, duty.pauses) } };
}

function unitsOf(county: County, state: CaseState): EnterpriseCase['units'] {
  const lead = leadOf(state);
  const assist = assistsOf(state).map((each) => unitName(county, each.unit));
  return { assist, ...(lead === undefined ? {} : { lead: unitName(county, lead.unit) }) };
}

function handledOf({ county, time, state }: CaseSources): Pick<EnterpriseCase, 'handled'> {
  const lead = leadOf(state);
  if (lead?.result === undefined) return {};
  const { outcome, at, late } = lead.result;
  const workingDays = time.daysBegun(lead.dispatchedAt, at);
  return {
    handled: { outcome: choiceName(county.outcomes, outcome), unit: unitName(county, lead.unit), workingDays, late },
  };
}
