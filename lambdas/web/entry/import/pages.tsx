import { IMPORT as TEXTS } from '../../../texts/import';
import { Actions, Form, Hidden } from '../../ui/form';
import type { Frame } from '../../ui/frame';
import type { Audience } from '../../ui/header';
import { Measure } from '../../ui/layout';
import { Page } from '../../ui/page';
import { PATHS } from '../../ui/paths';
import type { Fault, Table } from './orders';

export interface Framed {
  frame: Frame;
  audience: Audience;
}

/** 工单 that is registered, now or before. */
export interface Registered {
  order: string;
  caseKey: string;
  caseNumber: string;
  fresh: boolean;
}

interface CheckedPageProps extends Framed {
  faults: readonly Fault[];
  /** Orders that are not registered yet, and those that are. */
  fresh: number;
  known: number;
  table: Table;
}

/** 检查结果: every fault by row and column, or one button for all. */
export const CheckedPage = ({ frame, audience, faults, fresh, known, table }: CheckedPageProps) => (
  <Page title={TEXTS.checked} frame={frame} audience={audience} back={PATHS.import}>
    <Measure>
      <h1 class="q-title">{faults.length > 0 ? TEXTS.faults(faults.length) : readyText(fresh)}</h1>
      {faults.length > 0 ? <Faults faults={faults} /> : <Ready fresh={fresh} known={known} table={table} />}
    </Measure>
  </Page>
);

const readyText = (fresh: number) => (fresh === 0 ? TEXTS.nothing : TEXTS.ready(fresh));

const Faults = ({ faults }: { faults: readonly Fault[] }) => (
  <>
    <table class="govuk-table">
      <thead>
        <tr>
          {[TEXTS.row, TEXTS.column, TEXTS.problem].map((each) => (
            <th scope="col" class="govuk-table__header">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {faults.map(({ row, column, message }) => (
          <tr>
            <td class="govuk-table__cell">{row}</td>
            <td class="govuk-table__cell">{column}</td>
            <td class="govuk-table__cell">{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="govuk-body">
      <a class="govuk-link" href={PATHS.import}>
        {TEXTS.again}
      </a>
    </p>
  </>
);

const Ready = ({ fresh, known, table }: { fresh: number; known: number; table: Table }) => (
  <>
    {known === 0 ? null : <p class="govuk-body">{TEXTS.known(known)}</p>}
    {fresh === 0 ? null : (
      <Form action={`${PATHS.import}/all`}>
        <Hidden name="table" value={JSON.stringify(table)} />
        <Actions submit={TEXTS.submit} />
      </Form>
    )}
  </>
);

/** 已登记: which order became which case. */
export const DonePage = ({ frame, audience, registered }: Framed & { registered: readonly Registered[] }) => (
  <Page title={TEXTS.title} frame={frame} audience={audience} back={PATHS.import}>
    <Measure>
      <h1 class="q-title">{TEXTS.done(registered.filter((each) => each.fresh).length)}</h1>
      <ul class="govuk-list">
        {registered.map(({ order, caseKey, caseNumber }) => (
          <li>
            {`${order}　`}
            <a class="govuk-link" href={`${PATHS.desk}/cases/${caseKey}`}>
              {caseNumber}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={PATHS.desk}>
          {TEXTS.toDesk}
        </a>
      </p>
    </Measure>
  </Page>
);
