import { decide, isRefusal } from '../domain/case/decide';
import type { CommandOf } from '../domain/case/commands';
import type { Refusal } from '../domain/case/refusal';
import type { CaseSeries } from '../domain/identifiers/case-number';
import { issuedBefore } from '../domain/papers/issuable';
import type { IssuedPaper, PaperKind } from '../domain/papers/paper';
import { append } from './append';
import { Contention, VersionConflict } from './errors';
import type { ContextNow } from './execute';
import { readHead, type Head } from './head';
import type { Ledger, Trace } from './ledger';
import { whileContended } from './retry';
import { advance, nextNumber } from './serial-number';

type IssueCommand = Omit<CommandOf<'issue-paper'>, 'number'>;

export type Issued =
  | { kind: 'issued'; paper: IssuedPaper; version: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unknown-case' };

/** The counter of a kind of paper: `CKQS-dispatch`. */
export const paperSeries = ({ keyPrefix }: CaseSeries, kind: PaperKind) => `${keyPrefix}-${kind}`;

/**
 * 签发文书: gives the next number of the paper's own yearly series in the transaction that records the paper, so that
 * numbers have no gaps. Asked twice for the same paper it answers the same number. @throws LedgerBusy; nothing is
 * written then.
 */
export async function issuePaper(
  ledger: Ledger,
  series: CaseSeries,
  caseKey: string,
  command: IssueCommand,
  contextNow: ContextNow,
  trace: Trace,
): Promise<Issued> {
  return whileContended(ledger, async () => {
    const head = await readHead(ledger, caseKey);
    if (head === undefined) return { kind: 'unknown-case' };
    return issueOn(head, { ledger, series, command, contextNow, trace });
  });
}

interface Issuing {
  ledger: Ledger;
  series: CaseSeries;
  command: IssueCommand;
  contextNow: ContextNow;
  trace: Trace;
}

async function issueOn(head: Head, { ledger, series, command, contextNow, trace }: Issuing): Promise<Issued> {
  const context = await contextNow();
  const counter = paperSeries(series, command.kind);
  const number = await nextNumber(ledger, counter, context.now);
  const decision = decide(head.state, { ...command, number }, context);
  if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
  if (decision.length === 0) return issuedAs(head.state, command);
  try {
    const { state } = await append(ledger, head.pk, head, decision, trace, [advance(ledger, counter, number)]);
    return issuedAs(state, command);
  } catch (error) {
    if (error instanceof VersionConflict) throw new Contention('decide again', { cause: error });
    throw error;
  }
}

function issuedAs(state: Head['state'], { kind, subject }: IssueCommand): Issued {
  const paper = issuedBefore(state, kind, subject);
  if (paper === undefined) throw new Error(`${state.caseKey} has no ${kind} that was just issued`);
  return { kind: 'issued', paper, version: state.revision };
}
