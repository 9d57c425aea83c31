import { callerOf } from '../../lambdas/runtime/caller';

const PROXIES = new Set(['203.0.113.7', '203.0.113.8']);

it.each([
  ['nobody’s header counts but a proxy’s', '198.51.100.1', '192.0.2.9', '198.51.100.1'],
  ['a proxy says who asked it', '203.0.113.7', '192.0.2.9', '192.0.2.9'],
  ['what the caller claimed before stands further left', '203.0.113.7', '10.0.0.1, 192.0.2.9', '192.0.2.9'],
  ['two proxies one behind the other', '203.0.113.7', '192.0.2.9,203.0.113.8', '192.0.2.9'],
  ['a proxy without the header', '203.0.113.7', undefined, '203.0.113.7'],
])('%s', (_, peer, forwardedFor, caller) => {
  expect(callerOf(peer, forwardedFor, PROXIES)).toBe(caller);
});
