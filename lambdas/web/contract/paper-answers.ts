import { PAPER_KINDS } from '../../domain/papers/paper';
import type { PaperView } from '../papers/content';
import type { PaperListView } from '../papers/list-view';
import { anyObject, instant, listOf, number, objectOf, oneOf, text } from './answer-parts';

export const paperKind = oneOf(PAPER_KINDS);
const listedPaper = { kind: paperKind, name: text, subject: text, about: text };

/** What the operations of papers (文书) answer. */
export const PAPER_ANSWERS = {
  Papers: objectOf<PaperListView>({
    caseKey: text,
    caseNumber: text,
    title: text,
    version: number,
    issued: listOf(objectOf<PaperListView['issued'][number]>({ ...listedPaper, id: text, number: text, at: instant })),
    issuable: listOf(objectOf<PaperListView['issuable'][number]>(listedPaper)),
  }),
  PaperIssued: objectOf<{
    id: string;
    kind: string;
    number: string;
    year: number;
    seq: number;
    version: number;
  }>({ id: text, kind: paperKind, number: text, year: number, seq: number, version: number }),
  Paper: objectOf<PaperView>(
    {
      id: text,
      kind: paperKind,
      name: text,
      caseKey: text,
      caseNumber: text,
      number: text,
      at: instant,
      letter: anyObject,
      form: anyObject,
    },
    'id',
    'number',
    'letter',
    'form',
  ),
};
