import { ENTRANCE } from '../../../texts/desk';
import { LABELS } from '../../../texts/fields';
import { TextField } from '../../ui/fields';
import { Actions, Form, Hidden, type FormState } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Typed } from '../../ui/problem';
import type { SummaryRow } from '../../ui/summary';
import { DESK_PATHS, withWanted } from '../paths';

interface SignInPageProps {
  frame: Frame;
  /** The service's own address: people are told to compare. */
  origin: string;
  /** `lost`: something was asked for without a session; `lost-typed`: something was sent. */
  reason: 'opened' | 'lost' | 'lost-typed';
  /** The page to come back to. */
  wanted: string;
  form: FormState;
  typed: readonly SummaryRow[];
}

const REASONS = { lost: ENTRANCE.lostText, 'lost-typed': ENTRANCE.lostTyped };

/** 登录: asks for the mailbox of a member of staff. */
export const SignInPage = ({ frame, origin, reason, wanted, form, typed }: SignInPageProps) => (
  <Page title={ENTRANCE.title} frame={frame} audience={{ kind: 'entrance' }} errors={form.errors}>
    <Measure>
      <h1 class="q-title">{reason === 'opened' ? ENTRANCE.title : ENTRANCE.lost}</h1>
      {reason === 'opened' ? null : <p class="govuk-body">{REASONS[reason]}</p>}
      <p class="govuk-body q-muted">{ENTRANCE.address(origin)}</p>
      <Form action={DESK_PATHS.signIn}>
        <Hidden name="next" value={wanted} />
        <TextField
          form={form}
          name="email"
          label={LABELS.signInEmail}
          hint={ENTRANCE.emailHint}
          type="email"
          inputmode="email"
          autocomplete="email"
        />
        <Actions submit={ENTRANCE.send} />
      </Form>
      {typed.length === 0 ? null : <Typed rows={typed} />}
    </Measure>
  </Page>
);

interface CodePageProps {
  frame: Frame;
  /** Absent where the address did not come along: then it is asked for again. */
  email: string | undefined;
  limits: { minutes: number; times: number; windowMinutes: number };
  wanted: string;
  form: FormState;
}

/** 验证码: one field, typed or pasted; a code and not a link, so that no mail scanner can use it up. */
export const CodePage = ({ frame, email, limits, wanted, form }: CodePageProps) => {
  const back = withWanted(DESK_PATHS.signIn, wanted);
  return (
    <Page title={ENTRANCE.codeTitle} frame={frame} audience={{ kind: 'entrance' }} back={back} errors={form.errors}>
      <Measure>
        <h1 class="q-title">{ENTRANCE.codeTitle}</h1>
        {email === undefined ? null : <p class="govuk-body">{ENTRANCE.sentTo(email)}</p>}
        <Form action={DESK_PATHS.session}>
          <Hidden name="next" value={wanted} />
          {email === undefined ? (
            <TextField
              form={form}
              name="email"
              label={LABELS.signInEmail}
              type="email"
              inputmode="email"
              autocomplete="email"
            />
          ) : (
            <Hidden name="email" value={email} />
          )}
          <TextField
            form={form}
            name="code"
            label={LABELS.signInCode}
            hint={ENTRANCE.codeHint(limits.minutes)}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="ten"
          />
          <Actions submit={ENTRANCE.enter}>
            <a class="govuk-link" href={back}>
              {ENTRANCE.again}
            </a>
          </Actions>
        </Form>
        <p class="govuk-body q-small q-muted">{ENTRANCE.againText(limits.times, limits.windowMinutes)}</p>
      </Measure>
    </Page>
  );
};
