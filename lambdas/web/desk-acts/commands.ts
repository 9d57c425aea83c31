import type { Context } from 'hono';
import type { Actor } from '../../domain/case/events';
import type { Contacts } from '../../domain/contacts';
import { carryOut, type Act } from '../http/act';
import type { deskOnly } from '../http/staff';
import { staffActor } from '../http/staff';
import type { DeskAct } from '../views/desk-case';
import type { Inputs } from '../contract/inputs';
import type { CaseDeskDeps } from '../desk/deps';

/** A member of the desk, who may change a case. */
export type Officer = ReturnType<typeof deskOnly>;

/** Which schema the body of an act has. */
export const ACT_INPUTS = {
  dispatch: 'dispatch',
  refuse: 'refuse',
  approve: 'approve',
  rework: 'rework',
  delivered: 'delivered',
  evaluation: 'telephoneGrade',
  call: 'call',
  meeting: 'meeting',
  notified: 'notified',
  ruling: 'ruling',
  'add-unit': 'addUnit',
  'replace-unit': 'replaceUnit',
  'release-unit': 'releaseUnit',
  ask: 'ask',
  supplemented: 'supplemented',
} as const satisfies Record<DeskAct, keyof Inputs>;

/** What is the same for every act of one request. */
export interface Work {
  deps: CaseDeskDeps;
  c: Context;
  officer: Officer;
  /** The round that a grade taken by telephone is for. */
  round: number;
  /** Needed where units are to be reached. */
  contacts(): Promise<Contacts>;
  about: Pick<Act<'approve'>, 'caseKey' | 'again' | 'done' | 'owner' | 'names'>;
}

/** One of the desk's acts, carried out on the case as the officer has seen it. */
export async function act(work: Work, name: DeskAct): Promise<Response> {
  const { deps, c, officer, about } = work;
  const actor: Actor = staffActor(officer);
  switch (name) {
    case 'dispatch':
      return carryOut(deps, c, {
        ...about,
        input: 'dispatch',
        contacts: await work.contacts(),
        command: ({ version: revision, lead, assist, requirement }) => ({
          do: 'dispatch',
          actor,
          revision,
          lead,
          assist,
          requirement,
        }),
      });
    case 'refuse':
      return carryOut(deps, c, {
        ...about,
        input: 'refuse',
        command: ({ version: revision, reason, legalBasis }) => ({ do: 'refuse', actor, revision, reason, legalBasis }),
      });
    case 'approve':
      return carryOut(deps, c, {
        ...about,
        input: 'approve',
        command: ({ version: revision, reply, checked }) => ({ do: 'approve', actor, revision, reply, checked }),
      });
    case 'rework':
      return carryOut(deps, c, {
        ...about,
        input: 'rework',
        command: ({ version: revision, reason }) => ({ do: 'send-back', actor, revision, reason }),
      });
    case 'meeting':
      return carryOut(deps, c, {
        ...about,
        input: 'meeting',
        command: ({ version: revision, ...input }) => ({ do: 'hold-meeting', actor, revision, ...input }),
      });
    case 'ask':
      return carryOut(deps, c, {
        ...about,
        input: 'ask',
        command: ({ version: revision, question }) => ({ do: 'ask-supplement', actor, revision, question }),
      });
    case 'ruling':
    case 'add-unit':
    case 'replace-unit':
    case 'release-unit':
      return changeUnits(work, name);
    default:
      return tell(work, name);
  }
}

/** Who has a part of the case. */
async function changeUnits(
  { deps, c, officer, contacts, about }: Work,
  name: 'ruling' | 'add-unit' | 'replace-unit' | 'release-unit',
): Promise<Response> {
  const actor = staffActor(officer);
  switch (name) {
    case 'ruling':
      return carryOut(deps, c, {
        ...about,
        input: 'ruling',
        contacts: await contacts(),
        command: ({ version: revision, ruling, ...input }) => ({
          do: 'rule-on-return',
          actor,
          revision,
          accepted: ruling === 'accepted',
          ...input,
        }),
      });
    case 'add-unit':
      return carryOut(deps, c, {
        ...about,
        input: 'addUnit',
        contacts: await contacts(),
        command: ({ version: revision, ...input }) => ({ do: 'add-unit', actor, revision, ...input }),
      });
    case 'replace-unit':
      return carryOut(deps, c, {
        ...about,
        input: 'replaceUnit',
        contacts: await contacts(),
        command: ({ version: revision, ...input }) => ({ do: 'replace-unit', actor, revision, ...input }),
      });
    case 'release-unit':
      return carryOut(deps, c, {
        ...about,
        input: 'releaseUnit',
        command: ({ version: revision, ...input }) => ({ do: 'release-unit', actor, revision, ...input }),
      });
  }
}

/** Acts that write down what happened outside the system: by telephone or in person. */
function tell(
  { deps, c, officer, round, about }: Work,
  name: 'delivered' | 'evaluation' | 'call' | 'supplemented' | 'notified',
): Promise<Response> {
  const actor = staffActor(officer);
  switch (name) {
    case 'delivered':
      return carryOut(deps, c, {
        ...about,
        input: 'delivered',
        command: ({ version: revision, ...input }) => ({ do: 'record-delivery', actor, revision, ...input }),
      });
    case 'evaluation':
      return carryOut(deps, c, {
        ...about,
        input: 'telephoneGrade',
        command: ({ version: revision, ...input }) => ({
          do: 'evaluate',
          actor: staffActor(officer, 'phone'),
          revision,
          round,
          ...input,
        }),
      });
    case 'call':
      return carryOut(deps, c, {
        ...about,
        input: 'call',
        command: ({ version: revision, ...input }) => ({ do: 'record-call', actor, revision, ...input }),
      });
    case 'supplemented':
      return carryOut(deps, c, {
        ...about,
        input: 'supplemented',
        command: ({ version: revision, ...input }) => ({
          do: 'answer-supplement',
          actor: staffActor(officer, 'phone'),
          revision,
          ...input,
        }),
      });
    case 'notified':
      return carryOut(deps, c, {
        ...about,
        input: 'notified',
        command: ({ version: revision, ...input }) => ({ do: 'record-notice', actor, revision, ...input }),
      });
  }
}
