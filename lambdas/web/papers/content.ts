import type { PaperKind } from '../../domain/papers/paper';
import type { Instant } from '../../domain/time';

/** One paragraph of a letter; a heading stands in 黑体, `aside` without indent. */
export interface Paragraph {
  text: string;
  look: 'text' | 'heading' | 'aside';
}

/** 公文 in letter form. Whoever signs seals it by hand: no seal is drawn. */
export interface LetterContent {
  title: string;
  /** 主送, with its colon. */
  to: string;
  paragraphs: Paragraph[];
  signed: string;
  /** 成文日期. */
  date: string;
  /** 签收回执, to be filled in by hand. */
  receipt?: string;
}

/** A cell of the form: label or content, over some of the six columns; `sign` stands at its bottom, to the right. */
export interface FormCell {
  text: string;
  /** Of the six columns. */
  span: number;
  label?: true;
  sign?: string;
}

export interface FormRow {
  /** Least height in millimetres. */
  mm: number;
  cells: FormCell[];
}

/** 事项办理（反馈）表: one page, and what did not fit in on a page behind it. */
export interface FormContent {
  title: string;
  left: string;
  right: string;
  rows: FormRow[];
  foot: string;
  annex: { heading: string; text: string }[];
}

/** A paper as pages, Word files and JSON show it. */
export interface PaperView {
  /** `dispatch-2026-1`; absent before it is issued. */
  id?: string;
  kind: PaperKind;
  name: string;
  caseKey: string;
  caseNumber: string;
  /** 文号; absent before it is issued. */
  number?: string;
  at: Instant;
  letter?: LetterContent;
  form?: FormContent;
}
