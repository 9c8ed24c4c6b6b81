// The conversations of a user, the last active one first; sockets tell what is new in them.
import { html, nothing, repeat } from 'lit';
import { api, query } from '../core/api.js';
import { showUnread } from '../core/chrome.js';
import { number, t } from '../core/text.js';
import { avatar, empty, more, when } from './pieces.js';

export class Inbox {
  #host;
  #me;

  /** @param {import('../core/page.js').Page} host @param {string} me */
  constructor(host, me) {
    this.#host = host;
    this.#me = me;
    /** @type {any[]} */
    this.items = [];
    this.cursor = null;
    this.busy = false;
  }

  async load(signal) {
    const page = await api.get('/conversations?limit=30', { signal });
    this.items = page.items;
    this.cursor = page.nextCursor;
    this.#changed();
  }

  /** @param {import('socket.io-client').Socket} live */
  follow(live) {
    live.on('message:new', message => this.#heard(message));
    live.on('conversation:new', ({ conversationId }) => this.#fetch(conversationId));
    live.on('message:read', ({ conversationId, userId, upToSeq }) => {
      if (userId === this.#me) this.read(conversationId, upToSeq);
    });
    live.io.on('reconnect', () => this.load().catch(() => {}));
  }

  /** What was read here or in another tab. */
  read(conversationId, upToSeq) {
    const item = this.items.find(one => one.conversationId === conversationId);
    if (item && upToSeq >= item.lastSeq) item.unread = 0;
    this.#changed();
  }

  #changed() {
    showUnread('messages', this.items.reduce((sum, one) => sum + one.unread, 0));
    this.#host.requestUpdate();
  }

  #heard(message) {
    const item = this.items.find(one => one.conversationId === message.conversationId);
    if (!item) {
      this.#fetch(message.conversationId);
    } else if (message.seq > item.lastSeq) {
      item.lastSeq = message.seq;
      item.lastMessage = { ...message, excerpt: message.text.slice(0, 140) };
      item.activeAt = message.sentAt;
      if (message.senderId !== this.#me) item.unread++;
      this.#first(item);
    }
  }

  async #fetch(conversationId) {
    // Whoever does not get it now gets it with the next look at the list.
    const item = await api.get(`/conversations/${conversationId}`).catch(() => null);
    if (item) this.#first(item);
  }

  #first(item) {
    this.items = [item, ...this.items.filter(one => one.conversationId !== item.conversationId)];
    this.#changed();
  }

  #more = async () => {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const page = await api.get(`/conversations${query({ limit: 30, cursor: this.cursor })}`);
      this.items = [...this.items, ...page.items];
      this.cursor = page.nextCursor;
    } catch (error) {
      this.#host.fail(error);
    }
    this.busy = false;
    this.#changed();
  };

  /** @param {string} [open] the one that is shown beside */
  view(open) {
    if (!this.items.length) return empty(t('chat.none'), t('chat.none.text'), html`<a class="button" href="/search">${t('nav.explore')}</a>`);
    return html`<ul class="plain inbox">${repeat(this.items, one => one.conversationId, one => this.#item(one, open))}</ul>
      ${this.cursor ? more(this.busy, this.#more) : nothing}`;
  }

  #item(one, open) {
    const { lastMessage: last, unread } = one;
    const name = one.with.displayName ?? t('chat.gone');
    const said = last && (last.excerpt || t('chat.attachment.only'));
    return html`<li>
      <a href="/conversations/${one.conversationId}" aria-current=${one.conversationId === open ? 'page' : nothing} class=${unread ? 'unread' : ''}>
        ${avatar(name)}
        <span class="grow"><b>${name}</b> ${one.orderId ? html`<span class="tag">${t('chat.about.order')}</span>` : nothing}
          <span class="inbox-said">${last ? html`${last.senderId === this.#me ? t('chat.you') : nothing} ${said}` : t('chat.empty')}</span></span>
        <span class="inbox-side"><small>${when(one.activeAt)}</small>${unread ? html`<span class="count-dot">${number(unread)}<span class="hidden"> ${t('chat.unread')}</span></span>` : nothing}</span>
      </a>
    </li>`;
  }
}
