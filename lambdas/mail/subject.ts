import { shortened, typedLine } from './typed';

/** Widest subject, in 汉字 (an ASCII character is half of one): mail clients show no more without cutting. */
export const SUBJECT_WIDTH = 30;

/** Least of a typed text worth showing, in characters. */
const LEAST_SHOWN = 4;

/** Width in 汉字. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (each <= '\u007e' ? 0.5 : 1), 0);
}

/** `【交办】城企哨〔2026〕1号 …`: every subject passes here, so none can break a header. */
export function subject(tag: string, rest: string): string {
  return typedLine(`【${tag}】${rest}`);
}

/** A subject with a name or something typed in it, which is shortened by code points until the whole fits. */
export function subjectAbout(tag: string, number: string, typed: string, after: string): string {
  const fixed = widthOf(`【${tag}】${number} ${after}`);
  const line = typedLine(typed);
  let shown = line;
  for (let max = [...line].length; max > LEAST_SHOWN && fixed + widthOf(shown) > SUBJECT_WIDTH; max -= 1) {
    shown = shortened(line, max - 1);
  }
  return subject(tag, `${number} ${shown}${after}`);
}
