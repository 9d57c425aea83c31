/** The part of an Amazon States Language definition that a picture shows. */
export interface Machine {
  Comment: string;
  StartAt: string;
  States: Record<string, State>;
}

export interface State {
  Type: 'Task' | 'Choice' | 'Succeed';
  Comment: string;
  Next?: string;
  Default?: string;
  Choices?: { Condition: string; Next: string }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
}

/** A page with the machine as a Mermaid diagram and its states in a table. The same definition gives the same page. */
export function drawing({ Comment, StartAt, States }: Machine): string {
  const states = Object.entries(States);
  return [
    '# The machine of a case',
    '',
    `${Comment}`,
    '',
    'Drawn by `npm run draw-machine` from `statemachines/case.asl.json`; do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${StartAt}`,
    ...states.flatMap(([name, state]) => arrows(name, state).map((each) => `  ${each}`)),
    '```',
    '',
    '| State | What it is for |',
    '|---|---|',
    ...states.map(([name, state]) => `| ${name} | ${state.Comment} |`),
    '',
  ].join('\n');
}

function arrows(name: string, { Type, Next, Default, Choices = [], Catch = [] }: State): string[] {
  return [
    ...Choices.map((each) => `${name} --> ${each.Next}: ${stageIn(each.Condition)}`),
    ...(Default === undefined ? [] : [`${name} --> ${Default}: anything else`]),
    ...(Next === undefined ? [] : [`${name} --> ${Next}: ${Catch.length > 0 ? 'woken' : "the ledger's word"}`]),
    ...Catch.map((each) => `${name} --> ${each.Next}: time is up`),
    ...(Type === 'Succeed' ? [`${name} --> [*]`] : []),
  ];
}

/** `{% $states.input.stage = 'dispatch' %}` as `dispatch`. */
function stageIn(condition: string): string {
  return /'([^']+)'/.exec(condition)?.[1] ?? condition;
}
