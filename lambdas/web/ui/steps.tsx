import type { Child } from 'hono/jsx';
import { PIECES } from '../../texts/frame';

/** 环节 as the enterprise sees it; `at` is when, or when to expect it, `more` a sentence below. */
export interface Step {
  name: string;
  state: 'done' | 'now' | 'ahead';
  at?: Child;
  more?: Child;
}

const STATES = {
  done: { className: 'q-step q-step--done', spoken: PIECES.stepDone },
  now: { className: 'q-step q-step--now', spoken: PIECES.stepNow },
  ahead: { className: 'q-step', spoken: PIECES.stepAhead },
};

const StepItem = ({ name, state, at, more }: Step) => (
  <li class={STATES[state].className} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
    {state === 'done' ? <span class="q-step__tick" aria-hidden="true"></span> : null}
    <span class="q-step__name">
      {name}
      <span class="govuk-visually-hidden">{STATES[state].spoken}</span>
    </span>
    <span class="q-step__at">{at}</span>
    {more === undefined ? null : <span class="q-step__more">{more}</span>}
  </li>
);

/** 办到哪一步: the seven steps of a case. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="q-steps">
    {steps.map((step) => (
      <StepItem {...step} />
    ))}
  </ol>
);
