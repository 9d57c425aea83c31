import { formatPhone } from '../../../lambdas/texts/format';
import { maskedAddress, maskedAddresses, maskedPhone } from '../../../lambdas/web/views/contact-text';

it.each([
  ['+8613800001234', '13800001234', '138****1234'],
  ['+862359221234', '023-59221234', '023-****1234'],
  ['+861059221234', '010-59221234', '010-****1234'],
  ['+868185922123', '0818-5922123', '0818-****2123'],
  ['+862359221234;ext=801', '023-59221234转801', '023-****1234'],
  ['023-00001191', '023-00001191', '023-****1191'],
])('%s is shown as %s, masked as %s', (stored, shown, masked) => {
  expect(formatPhone(stored)).toBe(shown);
  expect(maskedPhone(stored)).toBe(masked);
});

it.each([
  ['lisi@example.com', 'li***@example.com'],
  ['li@example.com', 'l***@example.com'],
  ['l@example.com', 'l***@example.com'],
  ['', ''],
])('%s is masked as %s', (address, masked) => {
  expect(maskedAddress(address)).toBe(masked);
});

it('of several addresses each is masked', () => {
  expect(maskedAddresses('lisi@example.com, wangwu@example.com')).toBe('li***@example.com, wa***@example.com');
});
