/** MiniStack's account and the region a local run lives in. */
export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'us-east-1';

/** What an AWS SDK client of this process takes to reach the emulator. */
export function localClient(endpoint: string) {
  return { endpoint, region: LOCAL_REGION, credentials: { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' } };
}

/** The same for a command-line tool, as environment variables; never the person's own profile. */
export function localToolEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
