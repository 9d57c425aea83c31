/** The few elements of WordprocessingML (ECMA-376) that our papers are made of. Lengths of text in points. */

/** Text as XML, without the characters that XML 1.0 has no place for. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
export const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

/** Fonts by the names under which offices have them; Word takes another where one is missing. */
export type Font = '仿宋_GB2312' | '黑体' | '方正小标宋简体';

export interface ParagraphLook {
  font: Font;
  /** Points. */
  size: number;
  align: 'left' | 'center' | 'right' | 'both';
  /** First line, in characters. */
  indent?: number;
  /** Exact line height, points. */
  line?: number;
  /** Space above, points. */
  before?: number;
  newPage?: true;
}

export function paragraph(text: string, look: ParagraphLook): string {
  const { font, size, align, indent = 0, line, before = 0, newPage } = look;
  const exact = line === undefined ? '' : ` w:line="${line * TWIPS_PER_POINT}" w:lineRule="exact"`;
  const spacing = `<w:spacing w:before="${before * TWIPS_PER_POINT}" w:after="0"${exact}/>`;
  const first =
    indent === 0 ? '' : `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * TWIPS_PER_POINT}"/>`;
  const page = newPage === true ? '<w:pageBreakBefore/>' : '';
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/>`;
  const run = `<w:rPr>${fonts}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`;
  const lines = text.split('\n').map((each) => `<w:t xml:space="preserve">${xmlText(each)}</w:t>`);
  return `<w:p><w:pPr>${page}${spacing}${first}<w:jc w:val="${align}"/></w:pPr><w:r>${run}${lines.join('<w:br/>')}</w:r></w:p>`;
}

const edge = (name: string, eighths: number) =>
  `<w:${name} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

/** A table whose columns are fixed; outer border 1 pt, inner 0.5 pt. */
export function table(columnsMm: readonly number[], rows: readonly string[]): string {
  const outer = ['top', 'left', 'bottom', 'right'].map((each) => edge(each, 8)).join('');
  const borders = `<w:tblBorders>${outer}${edge('insideH', 4)}${edge('insideV', 4)}</w:tblBorders>`;
  const width = columnsMm.reduce((sum, each) => sum + each, 0);
  const grid = columnsMm.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('');
  const margins = `<w:tblCellMar><w:left w:w="${twips(1.2)}" w:type="dxa"/><w:right w:w="${twips(1.2)}" w:type="dxa"/></w:tblCellMar>`;
  const properties = `<w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function row(mm: number, cells: readonly string[]): string {
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${twips(mm)}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
}

/** A cell over some columns, with its paragraphs. */
export function cell(widthMm: number, span: number, paragraphs: readonly string[], at: 'top' | 'center'): string {
  const over = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const properties = `<w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/>${over}<w:vAlign w:val="${at}"/></w:tcPr>`;
  return `<w:tc>${properties}${paragraphs.join('')}</w:tc>`;
}

/** A4 with the margins of the paper, millimetres. */
export function section([top, right, bottom, left]: readonly [number, number, number, number]): string {
  const margins = `w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`;
  return `<w:sectPr><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar ${margins} w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
}
