import { createHash } from 'node:crypto';
import { PAPERS_PATH } from './paths';

/** Fonts by the names that offices have; 方正小标宋 is licensed and not shipped (pages-and-papers A6). */
const FANGSONG = '"FangSong_GB2312","仿宋_GB2312",FangSong,仿宋,STFangsong,"Noto Serif CJK SC",serif';
const XIAOBIAOSONG = '"FZXiaoBiaoSong-B05S","方正小标宋简体",STZhongsong,SimSun,"Noto Serif CJK SC",serif';
const HEITI = 'SimHei,黑体,"Noto Sans CJK SC",sans-serif';

/** Heights of the form's rows in millimetres (pages-and-papers A1); CSP allows no style in the page itself. */
const ROW_HEIGHTS = [7, 9, 10.7, 11, 13, 15, 17, 32];
/** Widths of the form's six columns in millimetres: a date needs 30. */
export const COLUMNS_MM = [22, 31, 21, 30, 21, 31] as const;
/** `h10-7`: the class of a row's height. */
export const heightClass = (mm: number) => `h${String(mm).replace('.', '-')}`;

/**
 * Letters keep the margins of GB/T 9704 (37, 26, 35, 28 mm); the form is an annex and has margins of its own, with which
 * its 241 mm stand on one page.
 */
const CSS = [
  '@page{size:A4;margin:37mm 26mm 35mm 28mm}@page form{size:A4;margin:25mm 26mm 22mm 28mm}',
  '*{box-sizing:border-box}body{margin:0;background:#e8e8e8;color:#000}',
  '.bar{display:flex;flex-wrap:wrap;gap:4px 24px;padding:12px 24px;background:#fff;border-bottom:1px solid #999;',
  'font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}.bar p{margin:0}.bar a{color:#0b4a6f}',
  `.sheet{width:210mm;margin:16px auto;background:#fff;font-family:${FANGSONG};overflow-wrap:anywhere}`,
  '.letter{padding:37mm 26mm 35mm 28mm;font-size:16pt;line-height:28.5pt}.letter p{margin:0;text-indent:2em}',
  `h1{margin:0;font:normal 22pt/34pt ${XIAOBIAOSONG};text-align:center}`,
  '.letter .no{margin:0 0 28.5pt;text-align:center;text-indent:0}.letter .to,.letter .aside{text-indent:0}',
  `.letter .heading{font-family:${HEITI};break-after:avoid}`,
  '.letter .end{margin-top:57pt;break-inside:avoid}.letter .end p{text-align:right;text-indent:0;padding-right:4em}',
  '.letter .receipt{margin-top:28.5pt;padding-top:8pt;border-top:.5pt solid #000;font-size:12pt;text-indent:0;break-inside:avoid}',
  // 单: a slip that goes with its matter, not the body of a 公文; the margins of the annex keep it on one page
  '.slip{page:form;padding:25mm 26mm 22mm 28mm;font-size:14pt;line-height:22pt}.slip .no{margin-bottom:22pt}',
  '.slip .end{margin-top:44pt}',
  '.form{page:form;padding:25mm 26mm 22mm 28mm;font-size:10.5pt;line-height:4.6mm}.form h1{font-size:16pt;line-height:9mm}',
  '.form .line{display:flex;justify-content:space-between;margin:1mm 0}',
  'table{width:156mm;border-collapse:collapse;table-layout:fixed;border:1pt solid #000}',
  'th,td{border:.5pt solid #000;padding:.5mm 1.2mm;font-weight:normal;white-space:pre-line;vertical-align:middle}',
  'th{text-align:center}td.op{position:relative;vertical-align:top;padding-bottom:5.6mm}',
  '.sign{position:absolute;right:1.2mm;bottom:.5mm;white-space:nowrap}',
  '.form .foot{margin:1.5mm 0 0;font-size:9pt;line-height:3.9mm}',
  '.annex{break-before:page}.annex h2{margin:4mm 0 1mm;font-size:10.5pt}.annex p{margin:0;white-space:pre-line}',
  ...COLUMNS_MM.map((mm, index) => `.c${index + 1}{width:${mm}mm}`),
  ...ROW_HEIGHTS.map((mm) => `.${heightClass(mm)}{height:${mm}mm}`),
  '@media print{body{background:none}.bar{display:none}.sheet{width:auto;margin:0}.letter,.form,.slip{padding:0}}',
].join('');

const DIGITS = 10;

/** The papers' own style sheet; its address changes with its content. */
export const paperStyle = {
  path: `${PAPERS_PATH}/assets/paper-${createHash('sha256').update(CSS).digest('hex').slice(0, DIGITS)}.css`,
  text: CSS,
} as const;
