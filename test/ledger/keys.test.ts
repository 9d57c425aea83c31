import { isOfCase } from '../../lambdas/ledger/keys';

it.each([
  ['CKQS-2026-000001-4-1', true],
  ['CKQS-2026-1234567-12-3', true],
  ['2b1f6e0c-6f0e-4c0e-9a55-0c4f3d5a1b20', false],
  // a random number may end like a case's: it is a sign-in code all the same
  ['2b1f6e0c-6f0e-4c0e-1234-123456789012', false],
])('%s is the mail of a case: %s', (mailId, expected) => {
  expect(isOfCase(mailId)).toBe(expected);
});
