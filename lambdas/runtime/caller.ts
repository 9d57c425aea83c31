/**
 * Who is behind a request. A trusted proxy names whoever asked it, as the last address of `X-Forwarded-For` that is no
 * proxy of ours; from everybody else that header is only a claim.
 */
export function callerOf(peer: string, forwardedFor: string | undefined, proxies: ReadonlySet<string>): string {
  if (!proxies.has(peer)) return peer;
  const named = (forwardedFor ?? '').split(',').map((each) => each.trim());
  return named.findLast((each) => each !== '' && !proxies.has(each)) ?? peer;
}
