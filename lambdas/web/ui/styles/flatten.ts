/**
 * Makes compiled CSS fit for old WeChat browsers (Chrome 53 TBS, Chrome 78 XWEB): no custom property, one font
 * stack, nothing those cannot read. The sheet is small because functions carry it in their bundle.
 */

const FONT_STACK =
  '-apple-system,BlinkMacSystemFont,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei",' +
  '"Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

/** Largest sheet we ship, in bytes before compression: a slow phone parses it in well under 100 ms. */
export const STYLESHEET_LIMIT_BYTES = 120 * 1024;

const UNREADABLE = /:has\(|@container|oklch|color-mix|var\(--|@layer|\(width[ <>=]|url\(|GDS|inset-inline/g;

/** Applies a replacement until nothing changes any more. */
function untilStable(css: string, pattern: RegExp, replacement: string): string {
  const next = css.replace(pattern, replacement);
  return next === css ? css : untilStable(next, pattern, replacement);
}

/** `var(--x, value)` becomes `value`, innermost first; the declarations of custom properties go. */
function withoutCustomProperties(css: string): string {
  return untilStable(css, /var\(--[\w-]+,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1')
    .replace(/--govuk-[\w-]+:[^;}]*;?/g, '')
    .replace(/background-image:url\([^)]*\);?/g, '');
}

/** The kit repeats the font stack in every rule; the body keeps it, everything else inherits. */
function withOneFontStack(css: string): string {
  return css
    .replace(/(\.q-body\{[^}]*?)font-family:[^;}]+/, '$1font-stack')
    .replace(/font-family:-apple-system[^;}]+/g, 'font-family:inherit')
    .replace(/-webkit-font-smoothing:antialiased;?|-moz-osx-font-smoothing:grayscale;?/g, '')
    .replace('font-stack', `font-family:${FONT_STACK}`)
    .replace(/@media print\{[^{}]+\{font-family:inherit\}\}/g, '');
}

/**
 * The sheet as it is served. Throws an `Error` that names what an old browser cannot read, or the size.
 * @param css compressed output of Sass
 */
export function flatten(css: string): string {
  const flat = untilStable(withOneFontStack(withoutCustomProperties(css.replace(/^\uFEFF/, ''))), /[^{}]+\{\}/g, '');
  const unreadable = [...new Set(flat.match(UNREADABLE) ?? [])];
  if (unreadable.length > 0) throw new Error(`not for old WeChat: ${unreadable.join(' ')}`);
  const bytes = Buffer.byteLength(flat);
  if (bytes > STYLESHEET_LIMIT_BYTES) throw new Error(`${bytes} bytes, limit ${STYLESHEET_LIMIT_BYTES}`);
  return flat;
}
