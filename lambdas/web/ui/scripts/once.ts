/** A form sent stays closed this long, unless the browser leaves the page; then a stopped load can be sent again. */
const CLOSED_FOR_MS = 10000;

/** Guards forms marked `data-once` against a double tap. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-once')) return;
    if (form.dataset.sent) event.preventDefault();
    else close(form);
  });
  // a page that the browser kept comes back as it was left: closed
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(open));
}

function close(form: HTMLFormElement): void {
  form.dataset.sent = 'yes';
  buttonsOf(form).forEach((button) => button.setAttribute('aria-disabled', 'true'));
  setTimeout(() => open(form), CLOSED_FOR_MS);
}

function open(form: Element): void {
  form.removeAttribute('data-sent');
  buttonsOf(form).forEach((button) => button.removeAttribute('aria-disabled'));
}

function buttonsOf(form: Element): NodeListOf<Element> {
  return form.querySelectorAll('button[type=submit]');
}
