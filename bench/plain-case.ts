/** One whistle from the form to the grade, through HTTP and mailed links, and what it cost. */
import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import {
  blowWhistle,
  Client,
  dispatch,
  instantNow,
  openTask,
  RESULT,
  secretIn,
  signIn,
  version,
  type Answer,
  type Task,
  type Whistled,
} from '../test/journey/client';
import { until } from '../test/journey/until';
import { callsOf } from './calls';
import { quietTable, writtenBetween, type Snapshot, type Written } from './case-items';
import type { BenchCounty } from './county';

const LEAD = 'economy-information';
export const ASSISTING = ['finance', 'taxation'];
const ENTERPRISE = 'bench@firm.example';

/** What runs because of the mechanism, beside the pages. */
const MECHANISM = ['register-wait', 'enforce-deadline', 'conductor', 'relay', 'generations', 'mailer'];

export interface PlainCase {
  /** Each transaction, in order; the first is the submission. */
  readonly written: readonly Written[];
  readonly transitions: number;
  /** Calls of the mechanism's functions. */
  readonly calls: Readonly<Record<string, number>>;
  readonly mails: number;
}

/** Runs it in a fresh county. @throws when a step is not answered as it should be. */
export async function plainCase(county: BenchCounty): Promise<PlainCase> {
  const { system, local } = county;
  const desk = await signIn(system, 'desk@chengkou.example');
  let before = await quietTable(county);
  const callsBefore = await callsOf(system.endpoint, MECHANISM);
  const lettersBefore = (await desk.letters()).length;
  const written: Written[] = [];
  const whistled = await blowWhistle(new Client(system), { email: ENTERPRISE });
  const note = async (): Promise<Snapshot> => {
    const after = await quietTable(county);
    written.push(...writtenBetween(before, after, whistled.caseKey));
    return (before = after);
  };
  await note();
  for (const step of steps(desk, whistled)) {
    expectDone(await step());
    await note();
  }
  const transitions = await statesEntered(county, `${whistled.caseKey}-1`);
  const callsAfter = await until('the end of the execution to be looked at', async () => {
    const calls = await callsOf(local.endpoint, MECHANISM);
    return (calls['generations'] ?? 0) > (callsBefore['generations'] ?? 0) && calls;
  });
  return {
    written,
    transitions,
    calls: Object.fromEntries(MECHANISM.map((name) => [name, (callsAfter[name] ?? 0) - (callsBefore[name] ?? 0)])),
    mails: (await desk.letters()).length - lettersBefore,
  };
}

/** Everybody does at once what is theirs: dispatch, sign, act, answer, review, grade. */
function steps(desk: Client, { caseKey, caseNumber }: Whistled): (() => Promise<Answer>)[] {
  let task: Task;
  const asUnit = async (act: string, body: object): Promise<Answer> => {
    const answer = await task.client.post(`/task/${task.task}/${act}`, { ...body, version: task.version });
    task = { ...task, version: answer.body.version };
    return answer;
  };
  return [
    () => dispatch(desk, caseKey, LEAD, ASSISTING),
    async () => {
      task = await openTask(desk.system, await desk.letter(`${LEAD}@chengkou.example`, '【交办】', caseNumber));
      return asUnit('acknowledge', { name: '王一' });
    },
    () => asUnit('act', { way: 'on-site', at: instantNow(), people: '王一、李四', notes: '现场核实' }),
    () => asUnit('result', RESULT),
    async () =>
      desk.post(`/desk/cases/${caseKey}/approve`, { reply: '已同意扩容。', version: await version(desk, caseKey) }),
    async () => {
      const enterprise = new Client(desk.system);
      const letter = await desk.letter(ENTERPRISE, '请您评价', caseNumber);
      await enterprise.post('/evaluate/session', { secret: secretIn(letter, '/evaluate') });
      return enterprise.post('/evaluate', { grade: 'satisfied' });
    },
  ];
}

function expectDone({ status, body }: Answer): void {
  if (status !== 200) throw new Error(`a step of the plain case was answered ${status}: ${JSON.stringify(body)}`);
}

const HISTORY_PAGE = 1000;

/** Transitions as they are billed: each state that the execution has entered, once it has ended. */
function statesEntered({ sfn, system }: BenchCounty, name: string): Promise<number> {
  const executionArn = `${system.machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return until(`${name} to end`, async () => {
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: HISTORY_PAGE }));
    const ended = events.some((each) => each.type === 'ExecutionSucceeded');
    return ended && events.filter((each) => each.type?.endsWith('StateEntered')).length;
  });
}
