import { Problem } from '../../../lambdas/web/http/problem';
import { gradingAct, type Grader } from '../../../lambdas/web/intake/grading';
import { deps } from './app';

const grading = (via: Grader['via']) =>
  gradingAct(deps, { state: { caseKey: 'CKQS-2026-000001' } as Grader['state'], via, round: 1 }, '/', () => {
    throw new Error('nothing is shown again here');
  });
const grade = { grade: 'satisfied', reason: undefined } as const;

it.each(['evaluation-link', 'lookup'] as const)('%s grades its own round where none is named', (via) => {
  expect(grading(via).command({ ...grade, round: undefined })).toMatchObject({ round: 1, actor: { via } });
});

it('a mailed link, or the session that it opened, grades no round but its own', () => {
  expect(() => grading('evaluation-link').command({ ...grade, round: 2 })).toThrow(new Problem('gone'));
  expect(grading('evaluation-link').command({ ...grade, round: 1 })).toMatchObject({ round: 1 });
  expect(grading('lookup').command({ ...grade, round: 2 })).toMatchObject({ round: 2 });
});
