// What one was told, the newest first, live; what was read here is read in every tab.
import { html, nothing, repeat } from 'lit';
import { api, query } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { t } from '../core/text.js';
import { words } from '../parts/forms.js';
import { empty, more, when } from '../parts/pieces.js';

class NotificationsPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.items = [];
    this.cursor = null;
    this.busy = false;
  }

  async load(signal) {
    const page = await api.get('/notifications', { signal });
    this.items = page.items;
    this.cursor = page.nextCursor;
    this.#follow();
  }

  async #follow() {
    if (this.live) return;
    const { notifications } = await import('../core/live.js');
    this.live = notifications();
    const again = () => this.#refresh();
    this.live.on('notification:new', again);
    this.live.io.on('reconnect', again);
    addEventListener('notifications-read', again);
  }

  /** The newest ones anew: what is told by a socket is a hint, the inbox is the truth. */
  async #refresh() {
    const page = await api.get('/notifications').catch(() => null);
    if (!page) return;
    const known = new Set(page.items.map(one => one.notificationId));
    const older = this.items.filter(one => !known.has(one.notificationId));
    if (older.length === this.items.length && this.items.length) {
      this.items = page.items;
      this.cursor = page.nextCursor;
    } else {
      this.items = [...page.items, ...older];
    }
    this.requestUpdate();
  }

  #more = async () => {
    this.busy = true;
    this.requestUpdate();
    try {
      const page = await api.get(`/notifications${query({ cursor: this.cursor })}`);
      this.items = [...this.items, ...page.items];
      this.cursor = page.nextCursor;
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.busy = false;
    this.requestUpdate();
  };

  /** Marked first, so that the next page already counts it as read; but nobody waits long for that. */
  #opened = async (event, notice) => {
    if (notice.readAt) return;
    const marked = this.#mark(notice);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await Promise.race([marked, new Promise(resolve => setTimeout(resolve, 1500))]);
    location.assign(notice.link);
  };

  async #mark(notice) {
    try {
      await api.post(`/notifications/${notice.notificationId}/read`);
      notice.readAt ??= new Date().toISOString();
      dispatchEvent(new Event('notifications-read'));
      this.requestUpdate();
    } catch (error) {
      announce(words(error), 'bad');
    }
  }

  #all = async () => {
    try {
      await api.post('/notifications/read-all');
      this.items.forEach(one => (one.readAt ??= new Date().toISOString()));
      dispatchEvent(new Event('notifications-read'));
      announce(t('notices.all-read'));
      this.requestUpdate();
    } catch (error) {
      announce(words(error), 'bad');
    }
  };

  view() {
    const unread = this.items.some(one => !one.readAt);
    return html`<div class="medium">
      <div class="row spread"><h1>${t('notices.title')}</h1>
        <p class="actions">${unread ? html`<button type="button" class="button quiet small" @click=${this.#all}>${t('notices.read-all')}</button>` : nothing} <a href="/notifications/preferences">${t('preferences.title')}</a></p></div>
      ${this.items.length
        ? html`<ul class="plain notices">${repeat(this.items, one => one.notificationId, one => this.#notice(one))}</ul>
            ${this.cursor ? more(this.busy, this.#more) : nothing}`
        : empty(t('notices.none'), t('notices.none.text'))}
    </div>`;
  }

  #notice(notice) {
    const heading = notice.link ? html`<a href=${notice.link} @click=${event => this.#opened(event, notice)}>${notice.title}</a>` : notice.title;
    return html`<li class="notice ${notice.readAt ? '' : 'unread'}">
      <div class="grow"><h2>${heading}${notice.readAt ? nothing : html` <span class="hidden">(${t('notices.unread')})</span>`}</h2>
        ${notice.body ? html`<p class="text">${notice.body}</p>` : nothing}
        <small>${when(notice.createdAt)}</small></div>
      ${notice.readAt ? nothing : html`<button type="button" class="icon" aria-label=${t('notices.mark', { title: notice.title })} @click=${() => this.#mark(notice)}><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="m4 10.5 4 4 8-9" /></svg></button>`}
    </li>`;
  }
}

customElements.define('gs-notifications', NotificationsPage);
