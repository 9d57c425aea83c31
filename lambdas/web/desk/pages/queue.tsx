import { QUEUES, type Horizon, type Queue } from '../../../ledger/queues';
import { ROW_VERBS } from '../../../texts/desk-acts';
import { QUEUE_PAGE } from '../../../texts/desk';
import {
  formatCount,
  formatInstant,
  formatLate,
  formatPhone,
  formatRemaining,
  type Precision,
} from '../../../texts/format';
import { DUTY_NAMES } from '../../../texts/timeline';
import type { Frame } from '../../ui/frame';
import type { Audience } from '../../ui/header';
import { Page } from '../../ui/page';
import { Flag, StatusTag } from '../../ui/status';
import { Remaining, StackRow, StackTable, type RowLevel } from '../../ui/table';
import { Tabs } from '../../ui/tabs';
import { Time, Whole } from '../../ui/time';
import type { QueueItem, QueueView } from '../../views/queue';
import { actPath, casePath, nextPagePath, queuePath } from '../paths';
import type { Reader } from '../reader';
import { precisionOf } from './sheet';

interface QueueListPageProps {
  frame: Frame;
  audience: Audience;
  reader: Reader;
  view: QueueView;
  horizon: Horizon;
}

/** 工作台: one queue, the most urgent first, one verb a row. */
export const QueueListPage = ({ frame, audience, reader, view, horizon }: QueueListPageProps) => {
  const { counts, queue, items } = view;
  const calm = counts.soon === 0 && counts.overdue === 0;
  const precision = precisionOf(frame);
  return (
    <Page title={`${QUEUE_PAGE.names[queue]} · ${QUEUE_PAGE.title}`} frame={frame} audience={audience}>
      <span class="q-caption">{formatInstant(horizon.now, precision)}</span>
      <h1 class="q-title">
        {calm ? QUEUE_PAGE.calm : QUEUE_PAGE.heading(formatCount(counts.soon), formatCount(counts.overdue))}
      </h1>
      {counts.soon === 0 ? null : (
        <p class="govuk-body q-small q-muted">{QUEUE_PAGE.soonMeans(formatInstant(horizon.soonUntil, precision))}</p>
      )}
      <Tabs label={QUEUE_PAGE.label} tabs={QUEUES.map((each) => tabOf(each, view))} />
      {items.length === 0 ? <Empty view={view} /> : <Rows view={view} reader={reader} precision={precision} />}
      {view.next === undefined ? null : <Pager queue={queue} cursor={view.next} />}
    </Page>
  );
};

function tabOf(queue: Queue, { queue: here, counts }: QueueView) {
  return {
    href: queuePath(queue),
    text: QUEUE_PAGE.names[queue],
    count: counts[queue],
    ...(queue === 'overdue' || queue === 'undelivered' ? { tone: 'late' as const } : {}),
    ...(queue === here ? { place: 'here' as const } : {}),
  };
}

const Empty = ({ view: { queue, next } }: { view: QueueView }) => (
  <p class="govuk-body">{next === undefined ? QUEUE_PAGE.empty[queue] : QUEUE_PAGE.emptyPage}</p>
);

const Pager = ({ queue, cursor }: { queue: Queue; cursor: string }) => (
  <nav aria-label={QUEUE_PAGE.pager}>
    <a class="govuk-link" rel="next" href={nextPagePath(queue, cursor)}>
      {QUEUE_PAGE.next}
    </a>
  </nav>
);

const Rows = ({
  view: { queue, items },
  reader,
  precision,
}: {
  view: QueueView;
  reader: Reader;
  precision: Precision;
}) => (
  <>
    <StackTable caption={QUEUE_PAGE.caption(QUEUE_PAGE.names[queue])} columns={Object.values(QUEUE_PAGE.columns)}>
      {items.map((item) => (
        <Row item={item} reader={reader} precision={precision} />
      ))}
    </StackTable>
    <p class="govuk-body q-small q-muted">{queue === 'undelivered' ? QUEUE_PAGE.orderUndelivered : QUEUE_PAGE.order}</p>
  </>
);

const Row = ({ item, reader, precision }: { item: QueueItem; reader: Reader; precision: Precision }) => {
  const { columns } = QUEUE_PAGE;
  return (
    <StackRow
      level={levelOf(item)}
      title={item.title}
      href={casePath(item.caseKey)}
      byline={`${item.caseNumber}　${item.enterprise}`}
      cells={[
        { label: columns.due, value: <Due item={item} precision={precision} /> },
        { label: columns.status, value: <StatusTag status={item.status} /> },
        { label: columns.owner, value: <Owner item={item} /> },
        { label: columns.category, value: <Whole>{item.category}</Whole> },
      ]}
      act={verbOf(item, reader)}
    />
  );
};

/** Who has it and, where a unit's mail came back, whom to telephone there. */
const Owner = ({ item: { owner, undelivered = [] } }: { item: QueueItem }) => (
  <>
    {owner}
    {undelivered.map(({ person, phone }) =>
      phone === undefined ? null : (
        <Remaining level="calm">
          {person} {formatPhone(phone)}
        </Remaining>
      ),
    )}
  </>
);

/** Due today, or its window is over. */
const pressing = ({ due, remaining }: QueueItem) => due !== null && remaining <= 0;

function levelOf(item: QueueItem): RowLevel {
  if (item.breach !== undefined) return 'late';
  return pressing(item) ? 'soon' : 'calm';
}

const Due = ({ item, precision }: { item: QueueItem; precision: Precision }) => (
  <>
    {item.due === null ? QUEUE_PAGE.noDue : <Time at={item.due} precision={precision} />}
    <Left item={item} />
    {item.age === undefined ? null : <Remaining level="calm">{QUEUE_PAGE.age(item.age)}</Remaining>}
  </>
);

const Left = ({ item }: { item: QueueItem }) => {
  const { breach, due, remaining } = item;
  if (breach !== undefined) {
    const text = QUEUE_PAGE.breached(DUTY_NAMES[breach.kind], formatLate(breach.workingDays));
    return (
      <Remaining level="late">
        <Flag level="late" text={text} />
      </Remaining>
    );
  }
  if (due === null) return null;
  if (!pressing(item)) return <Remaining level="calm">{formatRemaining(remaining)}</Remaining>;
  return (
    <Remaining level="soon">
      <Flag level="soon" text={remaining < 0 ? QUEUE_PAGE.over : formatRemaining(remaining)} />
    </Remaining>
  );
};

function verbOf({ act, caseKey, caseNumber }: QueueItem, reader: Reader) {
  if (act === undefined || reader === 'looks-on')
    return { verb: QUEUE_PAGE.view, href: casePath(caseKey), about: caseNumber };
  return { verb: ROW_VERBS[act], href: actPath(caseKey, act), about: caseNumber };
}
