/** Inline styles: 163 and Sina drop `<style>`, QQ rewrites classes. The palette is the pages' (mockups, language.md 1). */
const INK = '#1b2229';
const INK_2 = '#46515c';
const MIST = '#f1f6f8';
const BRAND = '#0b4f6c';
const RED = '#9f1d1a';
const FONT = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
/** A long unbroken run (a URL, a name typed to break the page) must not widen a phone's screen. */
const BREAKS = 'word-break:break-word;overflow-wrap:anywhere';

const text = (size: number, line: number, colour: string) =>
  `color:${colour};${FONT};font-size:${size}px;line-height:${line}px;${BREAKS}`;

export const COLOUR = {
  ground: MIST,
  paper: '#ffffff',
  header: '#083447',
  button: BRAND,
  typed: '#cbd5dc',
  due: { running: { bar: BRAND, tint: '#e3eff4' }, late: { bar: RED, tint: '#fcefec' } },
} as const;

export const STYLE = {
  body: `margin:0;padding:0;background:${MIST}`,
  ground: `background:${MIST}`,
  gap: 'padding:16px 0',
  paper: 'width:100%;max-width:600px;background:#ffffff;border:1px solid #cbd5dc',
  header: `padding:14px 20px;background:${COLOUR.header};${text(17, 26, '#ffffff')};font-weight:bold`,
  cell: `padding:16px 20px 0;${text(16, 28, INK)}`,
  title: `padding:16px 20px 0;${text(21, 32, INK)};font-weight:bold`,
  facts: `padding:8px 20px 0;${text(15, 25, INK)}`,
  label: `color:${INK_2}`,
  outer: 'padding:16px 20px 0',
  underHeading: 'padding:4px 20px 0',
  bar: (colour: string) => `width:6px;background:${colour};font-size:1px;line-height:1px`,
  due: (tint: string) => `padding:12px;background:${tint};${text(16, 27, INK)}`,
  dueInstant: 'font-size:21px;line-height:34px;font-weight:bold',
  dueYear: 'font-size:16px;line-height:34px;font-weight:normal',
  dueDay: 'white-space:nowrap',
  dueNote: 'font-size:15px;line-height:25px;font-weight:normal',
  typed: `padding:12px;background:${MIST};${text(16, 28, INK)}`,
  button: `padding:12px 32px;background:${BRAND};${text(17, 24, '#ffffff')};font-weight:bold`,
  buttonLink: 'color:#ffffff;text-decoration:none',
  note: `padding:10px 20px 0;${text(15, 25, INK_2)};word-break:break-all`,
  link: 'color:#084e78;text-decoration:underline',
  code: `padding:16px 20px 0;${text(27, 40, INK)};font-weight:bold;letter-spacing:4px`,
  foot: 'padding:20px 20px 24px',
  footCell: `padding:14px 0 0;border-top:1px solid #cbd5dc;${text(15, 25, INK_2)}`,
} as const;
