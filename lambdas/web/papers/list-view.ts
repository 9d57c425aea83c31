import type { StaffRole } from '../../domain/contacts';
import { issuable, issuedBefore, papersOf } from '../../domain/papers/issuable';
import { paperId, subjectKey, type PaperKind, type PaperSubject } from '../../domain/papers/paper';
import type { Instant } from '../../domain/time';
import { CASE_PAGE } from '../../texts/desk-case';
import { PAPER_NAMES } from '../../texts/papers';
import { DUTY_NAMES } from '../../texts/timeline';
import type { CaseSources } from '../views/case-sources';
import { numberOf, ownerOf, paperNumberOf, unitName } from '../views/names';
import { mayIssueAs, mayRead } from './reader';

interface Listed {
  kind: PaperKind;
  name: string;
  /** `subjectKey` of what it is about. */
  subject: string;
  /** The same in words: a unit, a duty, a round. */
  about: string;
}

/** 文书 of a case: what was issued, and what this member of staff may issue now. */
export interface PaperListView {
  caseKey: string;
  caseNumber: string;
  title: string;
  /** To be shown with what is issued. */
  version: number;
  issued: (Listed & { id: string; number: string; at: Instant })[];
  issuable: Listed[];
}

export function paperListView(sources: CaseSources, role: StaffRole): PaperListView {
  const { county, state, history } = sources;
  const listed = (kind: PaperKind, subject: PaperSubject): Listed => ({
    kind,
    name: PAPER_NAMES[kind],
    subject: subjectKey(subject),
    about: aboutOf(sources, subject),
  });
  return {
    caseKey: state.caseKey,
    caseNumber: numberOf(county, state),
    title: history.textsOf(1)['title'] ?? '',
    version: state.revision,
    issued: papersOf(state)
      .filter(({ kind }) => mayRead(role, kind))
      .map((paper) => ({
        ...listed(paper.kind, paper.subject),
        id: paperId(paper),
        number: paperNumberOf(county, paper),
        at: history.events.find(({ seq }) => seq === paper.seq)?.occurredAt ?? state.receivedAt,
      })),
    issuable: issuable(state)
      .filter(({ kind, subject }) => mayIssueAs(role, kind) && !issuedBefore(state, kind, subjectKey(subject)))
      .map(({ kind, subject }) => listed(kind, subject)),
  };
}

function aboutOf({ county, state }: CaseSources, { assignment, round, duty: id }: PaperSubject): string {
  const duty = state.duties.find((each) => each.id === id);
  if (duty !== undefined) return `${ownerOf(county, duty).name}　${DUTY_NAMES[duty.kind]}`;
  const unit = state.assignments.find((each) => each.id === assignment)?.unit;
  return [...(unit === undefined ? [] : [unitName(county, unit)]), CASE_PAGE.terms.roundOf(round ?? 1)].join('　');
}
