// Suggestions under a search field: an ARIA combobox with a list.
import { api, Latest, query } from '../core/api.js';
import { t } from '../core/text.js';

const PAUSE = 120;

/** @param {HTMLInputElement} input in a form; what is chosen is put in and sent */
export function suggest(input) {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = t('search.suggestions');
  list.hidden = true;
  input.after(list);
  input.role = 'combobox';
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  const latest = new Latest();
  let timer = 0;
  let active = -1;

  const options = () => [...list.children];

  function show(open) {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) mark(-1);
  }

  function mark(index) {
    active = index;
    options().forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function choose(option) {
    latest.stop();
    show(false);
    input.value = option.dataset.text;
    input.form.requestSubmit();
  }

  function fill(items) {
    list.replaceChildren(
      ...items.map((item, place) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${place}`;
        option.role = 'option';
        option.setAttribute('aria-selected', 'false');
        option.dataset.kind = String(item.kind).toLowerCase();
        option.dataset.text = item.text;
        option.textContent = item.text;
        return option;
      }),
    );
    show(items.length > 0 && document.activeElement === input);
  }

  async function ask() {
    const q = input.value.trim();
    if (q.length < 2) {
      latest.stop();
      show(false);
      return;
    }
    try {
      const answer = await api.get(`/search/suggest${query({ q })}`, { signal: latest.next(), anonymous: true });
      fill(answer.items ?? answer);
    } catch {
      // Suggestions are a help; without them the search works as before.
      show(false);
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('blur', () => setTimeout(() => show(false), 150));
  input.form.addEventListener('submit', () => {
    clearTimeout(timer);
    latest.stop();
    show(false);
  });
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const option = event.target.closest('li');
    if (option) choose(option);
  });
  input.addEventListener('keydown', event => {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      show(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      choose(options()[active]);
    }
  });
}
