/** Small readers of rendered markup, so that tests speak of what a person or a screen reader meets. */

/** The markup of an element. */
export function markup(element: unknown): string {
  return String(element);
}

/** The text without tags, blanks collapsed. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** The opening tag of the element with this id. */
export function tagOf(html: string, id: string): string {
  return new RegExp(`<[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
}
