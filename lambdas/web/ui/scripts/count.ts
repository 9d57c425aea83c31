/** Screen readers hear the count when typing pauses, not at each key. */
const PAUSE_MS = 600;

/** Keeps the counters under text areas; a character is a code point, as on the server. */
export function countTyping(): void {
  document.querySelectorAll<HTMLElement>('[data-count-for]').forEach((note) => {
    const box = document.getElementById(note.dataset.countFor || '');
    if (!(box instanceof HTMLTextAreaElement)) return;
    let pause = 0;
    const show = (): void => write(note, box.value);
    box.addEventListener('input', () => {
      clearTimeout(pause);
      pause = window.setTimeout(show, PAUSE_MS);
    });
    show();
  });
}

function write(note: HTMLElement, text: string): void {
  const left = Number(note.dataset.limit) - Array.from(text).length;
  const words = left < 0 ? note.dataset.over : note.dataset.left;
  note.textContent = (words || '').replace('{n}', String(Math.abs(left)));
}
