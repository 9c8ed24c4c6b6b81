// A conversation: what was said, what is on its way, who is there, and what is new while one reads further up.
import { html, nothing, repeat } from 'lit';
import { ApiError, api, query, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page, idAfter, title } from '../core/page.js';
import { day, t } from '../core/text.js';
import { save } from '../parts/files.js';
import { words } from '../parts/forms.js';
import { Inbox } from '../parts/inbox.js';
import { Outbox } from '../parts/outbox.js';
import { avatar, cross, dialog } from '../parts/pieces.js';

/* messages: chat.state.* */

const NEAR = 80;
const TYPING_EVERY = 2500;
const TYPING_LASTS = 5000;
const LOOK_EVERY = 8000;
const FILES = '.png,.jpg,.jpeg,.webp,.pdf,.zip';
const MOST_FILES = 10;
const MOST_TEXT = 5000;

const clock = new Intl.DateTimeFormat(`${document.documentElement.lang}-IN`, { timeStyle: 'short' });

class ConversationPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.conversationId = idAfter('conversations');
    /** @type {Map<number, any>} by their number, which has no gap */
    this.messages = new Map();
    /** Up to this number nothing is missing. */
    this.wholeUpTo = 0;
    this.earlier = null;
    this.fresh = 0;
    this.online = false;
    this.typing = false;
    /** Stored while the other side was connected, or before it came: every session of theirs has it. */
    this.deliveredUpTo = 0;
    this.draft = localStorage.getItem(`draft:chat-${this.conversationId}`) ?? '';
    /** @type {{name: string, mediaId?: string, failed?: boolean, file: File}[]} */
    this.files = [];
    this.wrong = '';
    this.atEnd = true;
    this.catching = false;
    this.begun = false;
  }

  async load(signal) {
    this.me = await session.user();
    const [conversation, page] = await Promise.all([
      api.get(`/conversations/${this.conversationId}`, { signal }),
      api.get(`/conversations/${this.conversationId}/messages?limit=50`, { signal }),
    ]);
    this.conversation = conversation;
    title(this.name);
    page.items.forEach(one => this.messages.set(one.seq, one));
    this.earlier = page.nextCursor;
    this.wholeUpTo = this.lastSeq;
    this.inbox ??= new Inbox(this, this.me.userId);
    this.outbox ??= new Outbox(this.conversationId, this.me.userId, message => this.#take(message), () => this.requestUpdate());
    this.inbox.load(signal).catch(() => {});
    this.#follow();
  }

  /** The newest is what one comes for; it is there only now. */
  updated(changed) {
    super.updated(changed);
    if (this.begun || this.phase !== 'ready') return;
    this.begun = true;
    this.#toEnd();
    this.outbox.flush();
  }

  get name() {
    return this.conversation.with.displayName ?? t('chat.gone');
  }

  async #follow() {
    if (this.live) return;
    const { chat } = await import('../core/live.js');
    const live = chat();
    this.live = live;
    this.inbox.follow(live);
    live.on('message:new', message => this.#heard(message));
    live.on('message:read', mark => {
      if (mark.conversationId !== this.conversationId) return;
      const field = mark.userId === this.me.userId ? 'readUpToSeq' : 'readUpToSeqByOther';
      this.conversation[field] = Math.max(this.conversation[field], mark.upToSeq);
      this.requestUpdate();
    });
    live.on('typing', ({ conversationId, userId }) => {
      if (conversationId === this.conversationId && userId !== this.me.userId) this.#types();
    });
    live.on('presence', ({ userId, online }) => {
      if (userId === this.conversation.with.userId) this.#present(online);
    });
    const connected = async () => {
      this.#catchUp();
      this.outbox.flush();
      const answer = await live.timeout(5000).emitWithAck('presence', { conversationId: this.conversationId }).catch(() => null);
      if (answer?.ok) this.#present(answer.online);
    };
    live.on('connect', connected);
    live.on('disconnect', () => this.requestUpdate());
    if (live.connected) connected();
    addEventListener('online', () => this.#catchUp());
    document.addEventListener('visibilitychange', () => this.#read());
    // Where no socket gets through, looking is better than waiting.
    setInterval(() => {
      if ((!live.connected || this.wholeUpTo < this.lastSeq) && !document.hidden) this.#catchUp();
    }, LOOK_EVERY);
  }

  #present(online) {
    this.online = online;
    if (online) this.deliveredUpTo = this.lastSeq;
    this.requestUpdate();
  }

  #types() {
    clearTimeout(this.typingTimer);
    this.typing = true;
    this.typingTimer = setTimeout(() => {
      this.typing = false;
      this.requestUpdate();
    }, TYPING_LASTS);
    this.requestUpdate();
  }

  #heard(message) {
    if (message.conversationId !== this.conversationId) return;
    if (message.senderId === this.me.userId) this.outbox.seen(message);
    else this.typing = false;
    this.#take(message);
  }

  /** Each number once, however often and by whatever way it comes. */
  #take(message) {
    const isNew = !this.messages.has(message.seq);
    this.messages.set(message.seq, message);
    while (this.messages.has(this.wholeUpTo + 1)) this.wholeUpTo++;
    // An answer that overtook what was said between: nothing is skipped.
    if (message.seq > this.wholeUpTo) this.#catchUp();
    if (this.online) this.deliveredUpTo = this.lastSeq;
    if (!isNew) return;
    if (message.senderId !== this.me.userId && (!this.atEnd || document.hidden)) this.fresh++;
    this.requestUpdate();
    if (this.atEnd) this.updateComplete.then(() => this.#toEnd());
  }

  get lastSeq() {
    return Math.max(0, ...this.messages.keys());
  }

  /** All that came after the last number up to which nothing is missing. One at a time; a wish in between is one more round. */
  async #catchUp() {
    this.wished = true;
    if (this.catching) return;
    this.catching = true;
    while (this.wished) {
      this.wished = false;
      // What fails now is looked for again when the connection is back, or by the clock.
      await this.#missed().catch(error => console.warn('Not all messages are here', error.message));
    }
    this.catching = false;
  }

  async #missed() {
    const path = `/conversations/${this.conversationId}`;
    let cursor = null;
    do {
      const page = await api.get(`${path}/messages${query(cursor ? { cursor, limit: 100 } : { afterSeq: this.wholeUpTo, limit: 100 })}`);
      for (const message of page.items) {
        if (message.senderId === this.me.userId) this.outbox.seen(message);
        this.#take(message);
      }
      cursor = page.nextCursor;
    } while (cursor);
    const { readUpToSeqByOther, blocked } = await api.get(path);
    Object.assign(this.conversation, { readUpToSeqByOther, blocked });
    this.requestUpdate();
  }

  #earlier = async () => {
    const log = this.querySelector('.chat-log');
    const height = log.scrollHeight;
    try {
      const page = await api.get(`/conversations/${this.conversationId}/messages${query({ limit: 50, cursor: this.earlier })}`);
      page.items.forEach(one => this.messages.set(one.seq, one));
      this.earlier = page.nextCursor;
      this.requestUpdate();
      await this.updateComplete;
      log.scrollTop += log.scrollHeight - height;
    } catch (error) {
      announce(words(error), 'bad');
    }
  };

  #scrolled = event => {
    const log = event.currentTarget;
    this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (this.atEnd) {
      if (this.fresh) {
        this.fresh = 0;
        this.requestUpdate();
      }
      this.#read();
    }
  };

  #toEnd() {
    const log = this.querySelector('.chat-log');
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    this.atEnd = true;
    this.fresh = 0;
    this.requestUpdate();
    this.#read();
  }

  /** What was in view, in a tab that was looked at. */
  #read() {
    if (document.hidden || !this.atEnd || this.readTimer) return;
    const newest = this.messages.get(this.lastSeq);
    if (!newest || newest.seq <= this.conversation.readUpToSeq) return;
    this.readTimer = setTimeout(async () => {
      this.readTimer = null;
      const last = this.messages.get(this.lastSeq);
      try {
        await api.post(`/conversations/${this.conversationId}/read`, { upToMessageId: last.messageId });
        this.conversation.readUpToSeq = Math.max(this.conversation.readUpToSeq, last.seq);
        this.inbox.read(this.conversationId, last.seq);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // It is marked with the next message or the next look.
      }
    }, 300);
  }

  #typed = event => {
    this.draft = event.target.value;
    this.wrong = '';
    localStorage.setItem(`draft:chat-${this.conversationId}`, this.draft);
    if (this.live?.connected && Date.now() - (this.toldTyping ?? 0) > TYPING_EVERY) {
      this.toldTyping = Date.now();
      this.live.emit('typing', { conversationId: this.conversationId });
    }
    this.requestUpdate();
  };

  #key = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.currentTarget.form.requestSubmit();
    }
  };

  #send = event => {
    event.preventDefault();
    const text = this.draft.trim();
    const mediaIds = this.files.map(one => one.mediaId);
    if (mediaIds.some(id => !id)) {
      this.wrong = this.files.some(one => one.failed) ? t('chat.files.failed') : t('chat.files.wait');
    } else if (!text && !mediaIds.length) {
      this.wrong = t('chat.nothing');
    } else {
      this.outbox.add(text, mediaIds);
      this.draft = '';
      this.files = [];
      this.wrong = '';
      localStorage.removeItem(`draft:chat-${this.conversationId}`);
      this.updateComplete.then(() => this.#toEnd());
    }
    this.requestUpdate();
    this.querySelector('#chat-text').focus();
  };

  /** Files go at once, so that sending is instant. */
  #choose = async event => {
    const chosen = [...event.target.files].slice(0, MOST_FILES - this.files.length).map(file => ({ file, name: file.name }));
    event.target.value = '';
    this.files = [...this.files, ...chosen];
    this.requestUpdate();
    for (const one of chosen) await this.#upload(one);
  };

  async #upload(one) {
    one.failed = false;
    this.requestUpdate();
    try {
      one.mediaId = (await api.upload(one.file, 'MESSAGE')).mediaId;
      this.wrong = '';
    } catch (error) {
      one.failed = true;
      announce(`${one.name}: ${error.status === 415 || error.status === 422 ? error.message : words(error)}`, 'bad');
    }
    this.requestUpdate();
  }

  async #block() {
    const { blocked } = this.conversation;
    try {
      const path = `/conversations/${this.conversationId}/block`;
      await (blocked ? api.delete(path) : api.post(path));
      this.conversation.blocked = !blocked;
      announce(blocked ? t('chat.unblocked', { name: this.name }) : t('chat.blocked', { name: this.name }));
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.querySelector('#block').close();
    this.requestUpdate();
  }

  view() {
    const { conversation, name } = this;
    const state = this.typing ? t('chat.typing') : this.online ? t('chat.online') : t('chat.offline');
    return html`<div class="wrap chat-page">
      <aside class="chat-list" aria-label=${t('chat.inbox')}>${this.inbox.view(this.conversationId)}</aside>
      <section class="chat card">
        <header class="chat-head">
          <a class="icon chat-back" href="/messages" aria-label=${t('chat.back')}><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M12 4 6 10l6 6" /></svg></a>
          ${avatar(name)}
          <div class="grow"><h1>${name}</h1><small class=${this.online ? 'chat-online' : ''} aria-live="polite">${state}</small></div>
          ${conversation.orderId
            ? html`<a href="/orders/${conversation.orderId}">${t('chat.to.order')}</a>`
            : conversation.gigId
              ? html`<a href="/gigs/${conversation.gigId}">${t('chat.to.gig')}</a>`
              : nothing}
          <button type="button" class="link" @click=${() => this.querySelector('#block').showModal()}>${conversation.blocked ? t('chat.unblock') : t('chat.block')}</button>
        </header>
        <div class="chat-log" tabindex="0" role="log" aria-label=${t('chat.log', { name })} @scroll=${this.#scrolled}>
          ${this.earlier ? html`<p class="more"><button type="button" class="button quiet small" @click=${this.#earlier}>${t('chat.earlier')}</button></p>` : nothing}
          ${this.messages.size || this.outbox.shown.length ? nothing : html`<p class="soft centred-text">${t('chat.begin', { name })}</p>`}
          <ol class="plain">${this.#said()} ${repeat(this.outbox.shown, one => one.clientMessageId, one => this.#pending(one))}</ol>
        </div>
        ${this.fresh ? html`<button type="button" class="button small chat-fresh" @click=${() => this.#toEnd()}>${t('chat.fresh', { count: this.fresh })}</button>` : nothing}
        ${conversation.blocked ? html`<p class="note warn">${t('chat.blocked.note', { name })}</p>` : this.#composer()}
      </section>
      ${dialog({
        id: 'block',
        title: conversation.blocked ? t('chat.unblock') : t('chat.block'),
        body: html`<p>${conversation.blocked ? t('chat.unblock.explained', { name }) : t('chat.block.explained', { name })}</p>
          <p class="actions"><button type="button" class="button ${conversation.blocked ? '' : 'danger'}" @click=${() => this.#block()}>${conversation.blocked ? t('chat.unblock') : t('chat.block')}</button>
          <button type="button" class="button quiet" @click=${() => this.querySelector('#block').close()}>${t('dialog.cancel')}</button></p>`,
      })}
    </div>`;
  }

  #said() {
    const all = [...this.messages.values()].sort((one, other) => one.seq - other.seq);
    let last = '';
    return repeat(all, one => one.seq, one => {
      const date = day(one.sentAt);
      const heading = date === last ? nothing : html`<li class="chat-day"><span>${date}</span></li>`;
      last = date;
      return html`${heading}${this.#message(one)}`;
    });
  }

  #message(one) {
    const mine = one.senderId === this.me.userId;
    const state = one.seq <= this.conversation.readUpToSeqByOther ? 'read' : one.seq <= this.deliveredUpTo ? 'delivered' : 'sent';
    return html`<li class="bubble ${mine ? 'mine' : ''}" data-seq=${one.seq} data-state=${mine ? state : nothing}>
      <span class="hidden">${mine ? t('chat.you') : this.name}</span>
      ${one.text ? html`<p class="text">${one.text}</p>` : nothing} ${this.#attachments(one.mediaIds)}
      <small><time datetime=${one.sentAt}>${clock.format(new Date(one.sentAt))}</time>${mine ? html` · ${t(`chat.state.${state}`)}` : nothing}</small>
    </li>`;
  }

  #pending(one) {
    const blocked = one.error?.code?.toLowerCase() === 'blocked';
    return html`<li class="bubble mine pending" data-state=${one.state}>
      <span class="hidden">${t('chat.you')}</span>
      ${one.text ? html`<p class="text">${one.text}</p>` : nothing} ${one.mediaIds.length ? html`<p>${t('chat.attachments', { count: one.mediaIds.length })}</p>` : nothing}
      <small>${one.state === 'failed' ? html`<b class="error">${blocked ? t('chat.refused', { name: this.name }) : t('chat.state.failed')}</b>` : t(`chat.state.${one.state}`)}</small>
      ${one.state === 'sending'
        ? nothing
        : html`<span class="actions"><button type="button" class="link" @click=${() => this.outbox.again(one)}>${t('chat.again')}</button> <button type="button" class="link" @click=${() => this.outbox.drop(one)}>${t('chat.drop')}</button></span>`}
    </li>`;
  }

  #attachments(mediaIds) {
    return mediaIds?.length
      ? html`<p class="actions">${mediaIds.map((id, place) => html`<button type="button" class="button quiet small" @click=${() => this.#save(id)}>${t('chat.attachment', { place: place + 1 })}</button>`)}</p>`
      : nothing;
  }

  async #save(mediaId) {
    try {
      await save({ url: `/api/v1/media/${mediaId}` });
    } catch (error) {
      announce(words(error instanceof ApiError ? error : new ApiError(0, null)), 'bad');
    }
  }

  #composer() {
    return html`<form class="composer" novalidate @submit=${this.#send}>
      <label class="hidden" for="chat-text">${t('chat.write', { name: this.name })}</label>
      ${this.files.length
        ? html`<ul class="chips">${this.files.map(
            one => html`<li class="chip">${one.failed ? html`<button type="button" class="link" @click=${() => this.#upload(one)}>${t('chat.again')}</button>` : nothing} ${one.name} ${one.mediaId || one.failed ? nothing : html`<span class="soft">${t('chat.uploading')}</span>`}
              <button type="button" class="link" aria-label=${t('chat.files.remove', { name: one.name })} @click=${() => { this.files = this.files.filter(other => other !== one); this.requestUpdate(); }}>${cross}</button></li>`,
          )}</ul>`
        : nothing}
      ${this.wrong ? html`<p class="error" id="chat-wrong" role="alert">${this.wrong}</p>` : nothing}
      <div class="composer-row">
        <label class="icon composer-file"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="m8 12 6-6a3 3 0 0 1 5 4l-8 8a5 5 0 0 1-7-7l8-8" /></svg><span class="hidden">${t('chat.files')}</span><input class="hidden" type="file" multiple accept=${FILES} @change=${this.#choose} /></label>
        <textarea id="chat-text" rows="1" maxlength=${MOST_TEXT} .value=${this.draft} placeholder=${t('chat.placeholder')} aria-describedby=${this.wrong ? 'chat-wrong' : 'chat-hint'} @input=${this.#typed} @keydown=${this.#key}></textarea>
        <button class="button">${t('chat.send')}</button>
      </div>
      <p class="hint" id="chat-hint">${t('chat.hint')}</p>
    </form>`;
  }
}

customElements.define('gs-conversation', ConversationPage);
