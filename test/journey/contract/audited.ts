import { Client, openTask, signIn, type Answer, type Letter, type Task } from '../client';
import type { System } from '../systems';
import { faultsOf, type Schema } from './schema-check';

/** A client that holds each answer against the published contract: status, media type, body. */
export class AuditedClient extends Client {
  private static readonly documents = new Map<string, Promise<Schema>>();

  static contractOf({ origin }: System): Promise<Schema> {
    const known = this.documents.get(origin);
    if (known !== undefined) return known;
    const read = fetch(`${origin}/openapi.json`).then((response) => response.json() as Promise<Schema>);
    this.documents.set(origin, read);
    return read;
  }

  override async send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    const answer = await super.send(method, path, body, headers);
    const found = undocumented(await AuditedClient.contractOf(this.system), method, path, answer);
    if (found.length > 0) throw new Error(`${method} ${path} answers ${answer.status}: ${found.join('; ')}`);
    return answer;
  }
}

/** What of an answer the document does not say; nothing for addresses that are not in it (pages, the mailbox). */
function undocumented(document: Schema, method: string, path: string, { status, body, headers }: Answer): string[] {
  const operation = operationOf(document, method, path.split('?')[0] ?? '');
  if (operation === undefined) return [];
  const response = operation['responses'][status];
  if (response === undefined) return [`status ${status} is not documented`];
  const [[type, content] = []] = Object.entries<Schema>(response.content ?? {});
  if (type === undefined || content === undefined) return [];
  const given = (headers.get('content-type') ?? '').split(';')[0];
  if (given !== type) return [`${given} instead of ${type}`];
  return faultsOf(content['schema'], body, 'body', document);
}

function operationOf(document: Schema, method: string, path: string): Schema | undefined {
  const paths = Object.entries<Schema>(document['paths']);
  const exact = document['paths'][path]?.[method.toLowerCase()];
  if (exact !== undefined) return exact;
  const found = paths.find(([template]) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
  return found?.[1][method.toLowerCase()];
}

export const auditedSignIn = (system: System, email: string) => signIn(system, email, new AuditedClient(system));
export const auditedTask = (system: System, letter: Letter): Promise<Task> =>
  openTask(system, letter, new AuditedClient(system));
