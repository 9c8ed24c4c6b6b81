// What a page is: an element around the shell's skeleton that loads, shows, and knows what to say when it cannot.
import { LitElement, html, nothing } from 'lit';
import { ApiError, Latest, session, toLogin } from './api.js';
import './chrome.js';
import { t } from './text.js';

/* messages: failure.* */

export function title(text) {
  document.title = `${text} · Gigstream`;
}

/** The value in the path after a segment: `/gigs/{id}`. @param {string} after */
export function idAfter(after) {
  const parts = location.pathname.split('/');
  return decodeURIComponent(parts[parts.indexOf(after) + 1] ?? '');
}

const kindOf = error =>
  !(error instanceof ApiError)
    ? 'broken'
    : error.offline
      ? 'offline'
      : ({ 403: 'forbidden', 404: 'missing', 429: 'busy', 502: 'away', 503: 'away', 504: 'away' }[error.status] ?? 'broken');

/** @param {any} error @param {() => void} [again] */
export function failureView(error, again) {
  const kind = kindOf(error);
  return html`<section class="state wrap" data-failure=${kind}>
    <h1>${t(`failure.${kind}.title`)}</h1>
    <p>${t(`failure.${kind}.text`)}</p>
    ${error.retryAfter ? html`<p>${t('failure.wait', { count: error.retryAfter })}</p>` : nothing}
    <p class="actions">
      ${again && kind !== 'missing' && kind !== 'forbidden'
        ? html`<button type="button" class="button" @click=${again}>${t('failure.again')}</button>`
        : nothing}
      <a class="button quiet" href="/">${t('failure.home')}</a>
    </p>
    ${error.traceId ? html`<p class="trace">${t('failure.trace')} <code>${error.traceId}</code></p>` : nothing}
  </section>`;
}

/** Override `load(signal)` and `view()`; what the shell holds stays until there is something to show. */
export class Page extends LitElement {
  static properties = { phase: { state: true } };

  /** Whether one has to be logged in to be here. */
  static forMembers = false;

  #begun = false;
  #latest = new Latest();

  constructor() {
    super();
    /** @type {'loading' | 'ready' | 'failed'} */
    this.phase = 'loading';
    /** @type {any} */
    this.failure = null;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#latest.stop();
  }

  /** Loads, again if need be; a load that is overtaken changes nothing. */
  open = async () => {
    const signal = this.#latest.next();
    try {
      if (this.constructor.forMembers && !(await session.user())) {
        toLogin();
        return;
      }
      await this.load(signal);
      if (signal.aborted) return;
      this.phase = 'ready';
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
    this.requestUpdate();
  };

  /** @param {any} error */
  fail(error) {
    if (error.status === 401) {
      toLogin();
      return;
    }
    if (!(error instanceof ApiError)) console.error(error);
    this.failure = error;
    this.phase = 'failed';
  }

  /** @param {AbortSignal} _signal */
  async load(_signal) {}

  view() {
    return nothing;
  }

  shouldUpdate() {
    return this.#begun || this.phase !== 'loading';
  }

  update(changed) {
    if (!this.#begun) {
      this.#begun = true;
      this.replaceChildren();
      this.setAttribute('data-ready', '');
    }
    super.update(changed);
  }

  render() {
    return this.phase === 'failed' ? failureView(this.failure, this.open) : this.view();
  }
}
