/** A link secret in base64url (43 characters for 256 bits); an ordinary anchor such as `#main` is not a secret. */
const SECRET = /^#([A-Za-z0-9_-]{32,})$/;

interface Opened {
  location?: string;
}

interface Refused {
  detail?: string;
  title?: string;
}

/** Exchanges a mailed link's secret for a session. Creates a session and nothing else. */
export function exchangeSecret(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-exchange]');
  if (!form) return;
  const take = (): void => {
    const found = SECRET.exec(location.hash);
    if (!found) return;
    // out of the address at once: it must not stay in history, in a screenshot or in a shared link
    history.replaceState(null, '', location.pathname + location.search);
    void open(form, found[1] || '');
  };
  window.addEventListener('hashchange', take);
  take();
}

async function open(form: HTMLFormElement, secret: string): Promise<void> {
  show('opening', form);
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ secret }),
    });
    const body = (await answer.json()) as Opened & Refused;
    if (answer.ok && body.location) location.replace(body.location);
    else show('problem', form, body.detail || body.title || '');
  } catch {
    show('problem', form, '');
  }
}

/** Shows one of: the waiting line, or the form again with the problem's words. */
function show(what: 'opening' | 'problem', form: HTMLFormElement, words = ''): void {
  const opening = document.querySelector<HTMLElement>('[data-exchange-opening]');
  const problem = document.querySelector<HTMLElement>('[data-exchange-problem]');
  form.hidden = what === 'opening';
  if (opening) opening.hidden = what !== 'opening';
  if (!problem) return;
  problem.hidden = what === 'opening';
  if (what === 'problem') problem.textContent = words || problem.dataset.fallback || '';
}
