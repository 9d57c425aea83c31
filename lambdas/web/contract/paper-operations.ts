import { BODY, read, type Operation } from './operation';

export const PAPERS: readonly Operation[] = [
  {
    ...read,
    id: 'read-papers',
    path: '/desk/papers/{caseKey}',
    summary: '文书: what was issued about a case, and what may be issued.',
    key: 'desk-session',
    answer: 'Papers',
    problems: ['no-session', 'not-found'],
  },
  {
    id: 'issue-paper',
    method: 'post',
    path: '/desk/papers/{caseKey}',
    summary: '签发文书: gives the paper its number. The same paper again gives the same number.',
    key: 'desk-session',
    body: 'paper',
    idempotencyKey: 'none',
    status: 200,
    answer: 'PaperIssued',
    problems: [...BODY, 'no-session', 'not-found', 'stale', 'wrong-stage'],
  },
  {
    ...read,
    id: 'read-paper',
    path: '/desk/papers/{caseKey}/{paper}',
    summary: 'One paper as it was issued; `…/word` is the same as a Word file.',
    key: 'desk-session',
    answer: 'Paper',
    problems: ['no-session', 'forbidden', 'not-found'],
  },
];
