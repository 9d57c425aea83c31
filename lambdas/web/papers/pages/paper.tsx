import { raw } from 'hono/html';
import { FORM, PAPER_PAGES } from '../../../texts/papers';
import type { FormCell, FormContent, LetterContent, PaperView } from '../content';
import { papersPath, wordPath } from '../paths';
import { COLUMNS_MM, heightClass, paperStyle } from '../stylesheet';

/** A paper alone on its sheet, with a bar above that is not printed. */
export const PaperPage = ({ view }: { view: PaperView }) => (
  <>
    {raw('<!doctype html>')}
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${view.name} ${view.number ?? ''}`}</title>
        <link rel="stylesheet" href={paperStyle.path} />
      </head>
      <body>
        <header class="bar">
          <a href={papersPath(view.caseKey)}>{PAPER_PAGES.back}</a>
          {view.id === undefined ? null : <a href={wordPath(view.caseKey, view.id)}>{PAPER_PAGES.word}</a>}
          <p>{PAPER_PAGES.printHint}</p>
        </header>
        <main>
          {view.letter === undefined ? null : (
            <LetterSheet letter={view.letter} number={view.number} slip={SLIPS.includes(view.kind)} />
          )}
          {view.form === undefined ? null : <FormSheet form={view.form} />}
        </main>
      </body>
    </html>
  </>
);

/** 交办单 and 催办单 are one-page slips. */
const SLIPS: readonly PaperView['kind'][] = ['dispatch', 'reminder'];

type LetterSheetProps = { letter: LetterContent; number: string | undefined; slip: boolean };

const LetterSheet = ({ letter, number, slip }: LetterSheetProps) => (
  <div class={slip ? 'sheet letter slip' : 'sheet letter'}>
    <h1>{letter.title}</h1>
    <p class="no">{number ?? PAPER_PAGES.unissued}</p>
    <p class="to">{letter.to}</p>
    {letter.paragraphs.map(({ text, look }) => (
      <p class={look}>{text}</p>
    ))}
    <div class="end">
      <p>{letter.signed}</p>
      <p>{letter.date}</p>
    </div>
    {letter.receipt === undefined ? null : <p class="receipt">{letter.receipt}</p>}
  </div>
);

const FormSheet = ({ form }: { form: FormContent }) => (
  <div class="sheet form">
    <h1>{form.title}</h1>
    <p class="line">
      <span>{form.left}</span>
      <span>{form.right}</span>
    </p>
    <table>
      <colgroup>
        {COLUMNS_MM.map((_, index) => (
          <col class={`c${index + 1}`} />
        ))}
      </colgroup>
      <tbody>
        {form.rows.map(({ mm, cells }) => (
          <tr class={heightClass(mm)}>
            {cells.map((cell) => (
              <Cell cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <p class="foot">{form.foot}</p>
    {form.annex.length === 0 ? null : (
      <section class="annex">
        <h1>{FORM.annex}</h1>
        {form.annex.map(({ heading, text }) => (
          <>
            <h2>{heading}</h2>
            <p>{text}</p>
          </>
        ))}
      </section>
    )}
  </div>
);

const Cell = ({ cell: { text, span, label, sign } }: { cell: FormCell }) =>
  label === true ? (
    <th scope="row" colspan={span}>
      {text}
    </th>
  ) : (
    <td colspan={span} {...(sign === undefined ? {} : { class: 'op' })}>
      {text}
      {sign === undefined ? null : <span class="sign">{sign}</span>}
    </td>
  );
