import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});

/** The text of a secret. @throws when it has none. */
export async function readSecret(id: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (SecretString === undefined || SecretString === '') throw new Error(`secret ${id} is empty`);
  return SecretString;
}

/** The county's HMAC key, read once per warm function. A failed read is tried again at the next call. */
export function countyKeyFrom(secretId: string): () => Promise<string> {
  let read: Promise<string> | undefined;
  return () => {
    read ??= readSecret(secretId);
    read.catch(() => (read = undefined));
    return read;
  };
}
