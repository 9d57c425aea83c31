/** What stands in a cell, and the whole where that was cut. */
export interface Fitted {
  shown: string;
  whole?: string;
}

/** Latin letters and digits take half the width of a Chinese character. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each < '\u0100' ? 0.5 : 1), 0);

/** Lines that a text takes where a line holds `perLine` Chinese characters. */
export function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each) / perLine)), 0);
}

/** Cuts a text so that it takes no more than `lines` lines, and says with `more` that it goes on elsewhere. */
export function fitted(
  text: string,
  { lines, perLine, more }: { lines: number; perLine: number; more: string },
): Fitted {
  if (linesOf(text, perLine) <= lines) return { shown: text };
  const characters = [...text];
  let [short, long] = [0, characters.length];
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2);
    if (linesOf(characters.slice(0, middle).join('') + more, perLine) <= lines) short = middle;
    else long = middle;
  }
  return { shown: characters.slice(0, short).join('').trimEnd() + more, whole: text };
}
