import { strToU8, zipSync } from 'fflate';
import { FORM, PAPER_PAGES } from '../../../texts/papers';
import type { FormCell, FormContent, LetterContent, PaperView } from '../content';
import { COLUMNS_MM } from '../stylesheet';
import { cell, paragraph, row, section, table, type ParagraphLook } from './ooxml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/></Types>`;
const RELS =
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">` +
  `<Relationship Id="rId1" Type="${OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>`;

/** The first day that an archive can name: the same paper is the same file, whenever it is fetched. */
const DATED = new Date(1980, 0, 1);

/** A paper as a .docx file: the same words as the page, to be edited and sealed by whoever issues it. */
export function wordFile({ letter, form, number }: PaperView): Buffer {
  const body = letter === undefined ? (form === undefined ? '' : formBody(form)) : letterBody(letter, number);
  const document = `${DECLARATION}<w:document xmlns:w="${WORDPROCESSING}"><w:body>${body}</w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(document),
  };
  return Buffer.from(zipSync(parts, { mtime: DATED }));
}

const LINE = 28.5;
const TITLE: ParagraphLook = { font: '方正小标宋简体', size: 22, align: 'center', line: 34 };
const TEXT: ParagraphLook = { font: '仿宋_GB2312', size: 16, align: 'both', line: LINE, indent: 2 };
const FLUSH: ParagraphLook = { ...TEXT, indent: 0 };
const LOOKS: Record<LetterContent['paragraphs'][number]['look'], ParagraphLook> = {
  text: TEXT,
  heading: { ...TEXT, font: '黑体' },
  aside: FLUSH,
};

function letterBody(letter: LetterContent, number: string = PAPER_PAGES.unissued): string {
  const end: ParagraphLook = { ...FLUSH, align: 'right' };
  return [
    paragraph(letter.title, TITLE),
    paragraph(number, { ...FLUSH, align: 'center' }),
    paragraph(letter.to, { ...FLUSH, before: LINE }),
    ...letter.paragraphs.map(({ text, look }) => paragraph(text, LOOKS[look])),
    paragraph(letter.signed, { ...end, before: LINE * 2 }),
    paragraph(letter.date, end),
    ...(letter.receipt === undefined ? [] : [paragraph(letter.receipt, { ...FLUSH, size: 12, before: LINE })]),
    section([37, 26, 35, 28]),
  ].join('');
}

const SMALL: ParagraphLook = { font: '仿宋_GB2312', size: 10.5, align: 'left' };

function formBody(form: FormContent): string {
  const rows = form.rows.map(({ mm, cells }) => row(mm, cellsOf(cells)));
  return [
    paragraph(form.title, { ...TITLE, size: 16, line: 26 }),
    paragraph(`${form.left}　　${form.right}`, SMALL),
    table(COLUMNS_MM, rows),
    paragraph(form.foot, { ...SMALL, size: 9 }),
    ...(form.annex.length === 0 ? [] : [paragraph(FORM.annex, { ...TITLE, size: 16, line: 26, newPage: true })]),
    ...form.annex.flatMap(({ heading, text }) => [
      paragraph(heading, { ...SMALL, font: '黑体', before: 10 }),
      paragraph(text, SMALL),
    ]),
    section([25, 26, 22, 28]),
  ].join('');
}

function cellsOf(cells: readonly FormCell[]): string[] {
  let column = 0;
  return cells.map(({ text, span, label, sign }) => {
    const width = COLUMNS_MM.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const words = paragraph(text, label === true ? { ...SMALL, align: 'center' } : SMALL);
    const signed = sign === undefined ? [] : [paragraph(sign, { ...SMALL, align: 'right', before: 4 })];
    return cell(width, span, [words, ...signed], sign === undefined ? 'center' : 'top');
  });
}
