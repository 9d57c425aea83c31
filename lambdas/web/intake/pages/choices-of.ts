import type { Choice } from '../../ui/choices';

/** The county's choices as a form's. */
export function choicesOf(named: readonly { id: string; name: string }[]): Choice[] {
  return named.map(({ id, name }) => ({ value: id, text: name }));
}
