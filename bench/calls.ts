/** Calls of a function, counted in its log group: the platform writes one report a call, whoever called. */
import { localClient } from '../local/aws';

interface LogPage {
  events?: { message: string }[];
  nextToken?: string;
}

/** How often the functions of the local stage have been called since the deployment, by name. */
export async function callsOf(endpoint: string, functions: readonly string[]): Promise<Record<string, number>> {
  const counted = await Promise.all(functions.map(async (name) => [name, await reports(endpoint, name)] as const));
  return Object.fromEntries(counted);
}

async function reports(endpoint: string, name: string): Promise<number> {
  let found = 0;
  let from: string | undefined;
  do {
    const page = await logPage(endpoint, `/qishao/local/${name}`, from);
    found += (page.events ?? []).filter(({ message }) => message.startsWith('REPORT RequestId')).length;
    from = page.nextToken;
  } while (from !== undefined);
  return found;
}

/** The emulator checks no signature, so this needs no SDK client of its own. */
async function logPage(endpoint: string, logGroupName: string, nextToken: string | undefined): Promise<LogPage> {
  const { region, credentials } = localClient(endpoint);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'Logs_20140328.FilterLogEvents',
      authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${region}/logs/aws4_request`,
    },
    body: JSON.stringify({ logGroupName, ...(nextToken === undefined ? {} : { nextToken }) }),
  });
  if (!response.ok) throw new Error(`${logGroupName}: ${response.status}`);
  return (await response.json()) as LogPage;
}
