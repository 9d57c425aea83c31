import { randomUUID } from 'node:crypto';
import { county } from '#county';
import { policyOf } from '../../../lambdas/domain/county';
import type { Instant } from '../../../lambdas/domain/time';
import { inputsOf } from '../../../lambdas/web/contract/inputs';
import type { WebDeps } from '../../../lambdas/web/deps';
import { apiApp } from '../../../lambdas/web/api/app';
import { intakeApp } from '../../../lambdas/web/intake/app';
import { access, contextAt, ledgerAt, now, realDays } from '../platform';

const ORIGIN = 'https://qishao.example';
export const policy = policyOf(county);

/** A person somewhere: keeps cookies, comes from an address of their own. */
export class Visitor {
  private readonly source = randomUUID();
  private readonly cookies = new Map<string, string>();
  private readonly pages = intakeApp(this.deps());
  private readonly api = apiApp({ ...this.deps(), readPartner: () => Promise.resolve(undefined) });

  constructor(private readonly clock: () => Instant = now) {}

  private deps(): WebDeps {
    const clock = () => this.clock();
    return {
      site: { county, publicOrigin: ORIGIN, stage: 'test' },
      ledger: ledgerAt(clock),
      access: { ...access, now: clock },
      inputs: inputsOf(county, policy),
      policy,
      time: realDays,
      countyKey: () => Promise.resolve('the key of this test'),
      contextNow: contextAt(clock),
      sourceOf: () => this.source,
      newId: randomUUID,
      log: (message, details) => console.error(message, details),
    };
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.ask(path, { headers: { Accept: 'application/json', ...headers } });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const asked = { Accept: 'application/json', 'Content-Type': 'application/json', ...headers };
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), headers: asked });
  }

  async form(path: string, fields: Record<string, string>) {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: ORIGIN } });
  }

  private async ask(path: string, request: RequestInit & { headers: Record<string, string> }) {
    const response = await this.send(path, request);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  }

  private async send(path: string, request: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await (path.startsWith('/api/') ? this.api : this.pages).request(path, {
      ...request,
      headers: { ...request.headers, ...(cookie === '' ? {} : { Cookie: cookie }) },
    });
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
}
