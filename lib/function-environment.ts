/** The environment of the functions. A function finds only the variables of what it may use: see `abilities.ts`. */
export interface FunctionEnvironment {
  readonly STAGE: string;
  /** Where people reach the pages; links are built from it, never from a request's Host. */
  readonly PUBLIC_ORIGIN: string;
  /** Demo clock, local stage only: the length of a working day in seconds. */
  readonly WORKDAY_SECONDS: string;
  /** Addresses of the county's reverse proxies, by spaces; absent where people reach the API itself. */
  readonly TRUSTED_PROXIES: string;
  readonly CASES_TABLE: string;
  readonly REGISTRY_TABLE: string;
  readonly ACCESS_TABLE: string;
  readonly WAITS_TABLE: string;
  /** Secrets Manager: its string is the county's HMAC key. */
  readonly SECRET_ID: string;
  readonly MACHINE_ARN: string;
  readonly SIGNALS_QUEUE_URL: string;
  readonly MAILS_QUEUE_URL: string;
  readonly MAIL_TRANSPORT: 'ses' | 'smtp';
  readonly MAIL_FROM: string;
  readonly SES_CONFIGURATION_SET: string;
  readonly SMTP_HOST: string;
  readonly SMTP_PORT: string;
  /** Secrets Manager: the SMTP server's user and password; absent where the server trusts the network. */
  readonly SMTP_SECRET_ID: string;
  readonly SMTP_ACCEPTANCE: 'sent' | 'delivery';
}

export type EnvironmentPart = Partial<FunctionEnvironment>;
