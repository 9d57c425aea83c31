import type { Child } from 'hono/jsx';
import { COLOUR, STYLE } from './style';

const BARE = { role: 'presentation', cellpadding: 0, cellspacing: 0, border: 0 } as const;

/** One row of the letter. */
export const Row = ({
  style,
  align = 'left',
  children,
}: {
  style: string;
  align?: 'left' | 'right';
  children: Child;
}) => (
  <tr>
    <td align={align} style={style}>
      {children}
    </td>
  </tr>
);

/** A row with a coloured bar at its left; `tint` is the ground of its text. */
export const BarRow = ({
  bar,
  tint,
  row,
  style,
  children,
}: {
  bar: string;
  tint: string;
  row: string;
  style: string;
  children: Child;
}) => (
  <Row style={row}>
    <table {...BARE} width="100%">
      <tr>
        <td width="6" bgcolor={bar} style={STYLE.bar(bar)}>
          {'\u00a0'}
        </td>
        <td bgcolor={tint} style={style}>
          {children}
        </td>
      </tr>
    </table>
  </Row>
);

/** Lines below one another. */
export const Lines = ({ lines }: { lines: Child[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index === 0 ? null : <br />}
        {line}
      </>
    ))}
  </>
);

/** A link that looks like a button, where images and forms do not work. */
export const Button = ({ url, children }: { url: string; children: Child }) => (
  <Row style={STYLE.outer}>
    <table {...BARE}>
      <tr>
        <td bgcolor={COLOUR.button} align="center" style={STYLE.button}>
          <a href={url} style={STYLE.buttonLink}>
            {children}
          </a>
        </td>
      </tr>
    </table>
  </Row>
);

/** The foot, behind a line. */
export const Foot = ({ children }: { children: Child }) => (
  <Row style={STYLE.foot}>
    <table {...BARE} width="100%">
      <tr>
        <td style={STYLE.footCell}>{children}</td>
      </tr>
    </table>
  </Row>
);

/** The whole mail: nested tables, no style sheet, no image, 600 px. `lang` stands twice: clients drop `<html>`. */
export const Sheet = ({ subject, sender, children }: { subject: string; sender: string; children: Child }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{subject}</title>
    </head>
    <body style={STYLE.body}>
      <table {...BARE} lang="zh-CN" width="100%" bgcolor={COLOUR.ground} style={STYLE.ground}>
        <tr>
          <td align="center" style={STYLE.gap}>
            <table {...BARE} width="600" bgcolor={COLOUR.paper} style={STYLE.paper}>
              <tr>
                <td bgcolor={COLOUR.header} style={STYLE.header}>
                  {sender}
                </td>
              </tr>
              {children}
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);
