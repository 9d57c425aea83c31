/** Every Lambda function of the system, by the handler file it is bundled from. */
export interface BenchedFunction {
  readonly name: string;
  /** Path below the project's root. */
  readonly entry: string;
}

/** The mailer stands here once for each of its transports: a deployment carries one of the two. */
export const FUNCTIONS: readonly BenchedFunction[] = [
  { name: 'intake', entry: 'lambdas/web/intake/handler.ts' },
  { name: 'api', entry: 'lambdas/web/api/handler.ts' },
  { name: 'task', entry: 'lambdas/web/task/handler.ts' },
  { name: 'desk', entry: 'lambdas/web/desk/handler.ts' },
  { name: 'desk-acts', entry: 'lambdas/web/desk-acts/handler.ts' },
  { name: 'entry', entry: 'lambdas/web/entry/handler.ts' },
  { name: 'import-check', entry: 'lambdas/web/import-check/handler.ts' },
  { name: 'papers', entry: 'lambdas/web/papers/handler.ts' },
  { name: 'register-wait', entry: 'lambdas/workflow/register-wait.handler.ts' },
  { name: 'enforce-deadline', entry: 'lambdas/workflow/enforce-deadline.handler.ts' },
  { name: 'generations', entry: 'lambdas/workflow/generations.handler.ts' },
  { name: 'relay', entry: 'lambdas/effects/relay.handler.ts' },
  { name: 'conductor', entry: 'lambdas/effects/conductor.handler.ts' },
  { name: 'mailer-smtp', entry: 'lambdas/effects/mailer-smtp.handler.ts' },
  { name: 'mailer-ses', entry: 'lambdas/effects/mailer-ses.handler.ts' },
  { name: 'mail-feedback', entry: 'lambdas/effects/mail-feedback.handler.ts' },
  { name: 'reconciler', entry: 'lambdas/effects/reconciler.handler.ts' },
];
