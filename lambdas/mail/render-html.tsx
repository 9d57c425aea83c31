import { MAIL } from '../texts/mail';
import { exactMonthDayInstant } from '../texts/mail-instant';
import { formatYear } from '../texts/format';
import type { Block, DueLine, Fact, Letter } from './blocks';
import { BarRow, Button, Foot, Lines, Row, Sheet } from './html/layout';
import { COLOUR, STYLE } from './html/style';

/** The HTML part. JSX escapes every text and attribute; nothing is put in raw. */
export function renderHtml({ subject, sender, blocks }: Letter): string {
  const sheet = (
    <Sheet subject={subject} sender={sender}>
      {blocks.map((block) => (
        <BlockRow block={block} />
      ))}
    </Sheet>
  );
  return `<!doctype html>${String(sheet)}`;
}

const BlockRow = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <Row style={STYLE.cell}>{block.text}</Row>;
    case 'title':
      return <Row style={STYLE.title}>{block.text}</Row>;
    case 'facts':
      return (
        <Row style={STYLE.facts}>
          <Lines lines={block.facts.map(FactLine)} />
        </Row>
      );
    case 'deadlines':
      return <Deadlines {...block} />;
    case 'lines':
      return (
        <Row style={STYLE.cell}>
          <Lines lines={[<Heading text={block.heading} />, ...block.lines]} />
        </Row>
      );
    case 'prose':
      return <Typed {...block} />;
    case 'link':
      return <Link {...block} />;
    case 'code':
      return <Row style={STYLE.code}>{block.code}</Row>;
    case 'signature':
      return (
        <Row style={STYLE.cell} align="right">
          <Lines lines={[block.name, block.date]} />
        </Row>
      );
    case 'footer':
      return (
        <Foot>
          <Lines lines={block.lines} />
        </Foot>
      );
  }
};

const Heading = ({ text }: { text: string }) => <b>{text}：</b>;

const FactLine = ({ label, value }: Fact) => (
  <>
    <span style={STYLE.label}>{label}：</span>
    {value}
  </>
);

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const Deadlines = ({ tone, lines: [first, ...others] }: BlockOf<'deadlines'>) => {
  const { bar, tint } = COLOUR.due[tone];
  return (
    <BarRow bar={bar} tint={tint} row={STYLE.outer} style={STYLE.due(tint)}>
      <DueFirst {...first} />
      {others.map((line) => (
        <>
          <br />
          {line.what}：<DueInstant {...line} />
        </>
      ))}
    </BarRow>
  );
};

const DueFirst = (line: DueLine) => (
  <>
    {line.what}：<br />
    <span style={STYLE.dueInstant}>
      <DueInstant {...line} />
    </span>
  </>
);

/** The year small: what people look for is the day. */
const DueInstant = ({ at, provisional }: DueLine) => (
  <>
    <span style={STYLE.dueYear}>{formatYear(at)}</span>
    <span style={STYLE.dueDay}>{exactMonthDayInstant(at)}</span>
    {provisional ? <span style={STYLE.dueNote}>{MAIL.provisional}</span> : null}
  </>
);

const Typed = ({ heading, text }: BlockOf<'prose'>) => (
  <>
    <Row style={STYLE.cell}>
      <Heading text={heading} />
    </Row>
    <BarRow bar={COLOUR.typed} tint={COLOUR.ground} row={STYLE.underHeading} style={STYLE.typed}>
      <Lines lines={text.split('\n')} />
    </BarRow>
  </>
);

const Link = ({ verb, note, url }: BlockOf<'link'>) => (
  <>
    <Button url={url}>{verb}</Button>
    <Row style={STYLE.note}>
      {note}：
      <br />
      <a href={url} style={STYLE.link}>
        {url}
      </a>
    </Row>
  </>
);
