import { paperId, type IssuedPaper } from '../../domain/papers/paper';
import type { Issuable } from '../../domain/papers/issuable';
import { stateAfter } from '../../ledger/history';
import { PAPER_NAMES } from '../../texts/papers';
import type { CaseSources } from '../views/case-sources';
import { numberOf, paperNumberOf } from '../views/names';
import type { PaperView } from './content';
import { paperFacts, type PaperFacts } from './facts';
import { formOf } from './form';
import { letterOf } from './letters';

/** Where a paper's words come from: the ledger's events, and the address that enterprises are told. */
export interface PaperSources extends CaseSources {
  publicOrigin: string;
}

/** A paper as it was issued: whatever happened since changes no word of it. */
export function issuedView(sources: PaperSources, paper: IssuedPaper): PaperView {
  const { county, history, publicOrigin } = sources;
  const event = history.events.find(({ seq }) => seq === paper.seq);
  if (event?.type !== 'paper-issued@1') throw new Error(`event ${paper.seq} issues no paper`);
  const upTo = { ...history, events: history.events.filter(({ seq }) => seq <= paper.seq) };
  const then = { ...sources, state: stateAfter(history, paper.seq), history: upTo, now: event.occurredAt };
  const facts = paperFacts(then, {
    subject: paper.subject,
    publicOrigin,
    until: event.data.until,
    requirement: history.textsOf(paper.seq)['requirement'],
  });
  const number = paperNumberOf(county, paper);
  return { ...viewOf(paper.kind, facts, number), id: paperId(paper), number };
}

/** A paper as it would be if it were issued now. */
export function previewOf(sources: PaperSources, { kind, subject }: Issuable): PaperView {
  return viewOf(kind, paperFacts(sources, { subject, publicOrigin: sources.publicOrigin }), undefined);
}

function viewOf(kind: PaperView['kind'], facts: PaperFacts, number: string | undefined): PaperView {
  const { county, state, now } = facts;
  const head = { kind, name: PAPER_NAMES[kind], caseKey: state.caseKey, caseNumber: numberOf(county, state), at: now };
  return kind === 'form' ? { ...head, form: formOf(facts, number) } : { ...head, letter: letterOf(kind, facts) };
}
