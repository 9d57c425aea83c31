/** Inline drawings. All are decoration beside a word, so none is announced. */

const BRAND = '#0b4f6c';
const BRASS = '#e5a83a'; // 哨铜: the sound strokes

/** The whistle mark of the header. */
export const Mark = () => (
  <svg class="q-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <rect width="48" height="48" rx="10" fill={BRAND} />
    <path d="M19 18h21v7.5h-9.6A11.5 11.5 0 1 1 19 18z" fill="#fff" />
    <circle cx="19" cy="29.5" r="4.2" fill={BRAND} />
    <path
      d="M11.5 13 8.6 9.2M19 12V7M26.5 13l2.9-3.8"
      stroke={BRASS}
      stroke-width="2.6"
      stroke-linecap="round"
      fill="none"
    />
  </svg>
);

/** The mark without its strokes, as the browser's tab icon. */
export const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E" +
  "%3Crect width='48' height='48' rx='10' fill='%230b4f6c'/%3E" +
  "%3Cpath d='M19 18h21v7.5h-9.6A11.5 11.5 0 1 1 19 18z' fill='%23fff'/%3E%3C/svg%3E";

const Line = ({ d, circle }: { d: string; circle?: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {circle === undefined ? null : <circle cx="12" cy="12" r={circle} />}
    <path d={d} />
  </svg>
);

export const Clock = () => <Line circle="9" d="M12 7v5l3.5 2.5" />;
export const Tick = () => <Line d="M4.5 12.5l5 5 10-11" />;
export const Cross = () => <Line d="M6 6l12 12M18 6L6 18" />;
export const Dash = () => <Line circle="9" d="M7.5 12h9" />;

/** A filled disc with a tick: the receipt. */
export const Received = () => (
  <Line d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.6 16L5.6 12.2l1.7-1.7 3.1 3.1 6.3-6.4 1.7 1.7z" />
);

/** The triangle before a field's error. */
export const Warning = () => (
  <svg class="q-err-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 1 24 22H0zM11 9v6h2V9zm0 8v2h2v-2z" />
  </svg>
);

/** The hills behind the home page's headline. */
export const Hills = () => (
  <svg class="q-hero__hills" viewBox="0 0 1280 190" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path
      fill="#e2edf1"
      d="M0 190V128c120-38 210-44 300-6s160 10 240-30 150-62 230-20 120 22 190-12 150-66 320-46v176z"
    />
    <path fill="#d3e3e9" d="M0 190v-34c160-22 260-14 380 4s220-30 340-34 180 34 290 20 170-30 270-26v70z" />
  </svg>
);
