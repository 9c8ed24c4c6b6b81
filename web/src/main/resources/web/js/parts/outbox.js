// What was written and is not known to be stored: kept over a reload, sent in order, each under an id of its own, so
// that sending again is never a second message.
import { ApiError, api, newKey } from '../core/api.js';

/** @typedef {{clientMessageId: string, text: string, mediaIds: string[], at: string, state: 'sending' | 'waiting' | 'failed', tries: number, error?: ApiError, hidden?: boolean}} Pending */

const MOST_TRIES = 12;
const LONGEST_PAUSE = 20_000;

export class Outbox {
  #conversationId;
  #name;
  #stored;
  #changed;
  #busy = false;
  #timer = 0;

  /** @param {string} conversationId @param {string} me @param {(message: any) => void} stored @param {() => void} changed */
  constructor(conversationId, me, stored, changed) {
    this.#conversationId = conversationId;
    this.#name = `outbox:${me}:${conversationId}`;
    this.#stored = stored;
    this.#changed = changed;
    /** @type {Pending[]} */
    this.items = JSON.parse(localStorage.getItem(this.#name) ?? '[]').map(one => ({ ...one, state: 'waiting', tries: 0 }));
    addEventListener('online', this.flush);
  }

  #keep() {
    const kept = this.items.map(({ clientMessageId, text, mediaIds, at }) => ({ clientMessageId, text, mediaIds, at }));
    if (kept.length) localStorage.setItem(this.#name, JSON.stringify(kept));
    else localStorage.removeItem(this.#name);
    this.#changed();
  }

  add(text, mediaIds) {
    this.items = [...this.items, { clientMessageId: newKey(), text, mediaIds, at: new Date().toISOString(), state: 'sending', tries: 0 }];
    this.#keep();
    this.flush();
  }

  /** @param {Pending} item */
  again(item) {
    Object.assign(item, { state: 'waiting', tries: 0, error: undefined });
    this.flush();
  }

  /** @param {Pending} item */
  drop(item) {
    this.items = this.items.filter(one => one !== item);
    this.#keep();
  }

  /** The stored message may be told by the socket before the answer is here: then it is not shown twice. */
  seen(message) {
    const twin = this.items.find(one => !one.hidden && one.state !== 'failed' && one.tries > 0 && one.text === message.text && one.mediaIds.join() === (message.mediaIds ?? []).join());
    if (twin) twin.hidden = true;
  }

  get shown() {
    return this.items.filter(one => !one.hidden);
  }

  flush = async () => {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let item = this.#next(); item; item = this.#next()) {
        if (!(await this.#send(item))) break;
      }
    } finally {
      this.#busy = false;
    }
    const waiting = this.#next();
    if (waiting) this.#timer = setTimeout(this.flush, Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.min(waiting.tries, 5)));
  };

  #next() {
    return this.items.find(one => one.state !== 'failed');
  }

  /** @param {Pending} item @returns whether to go on with the next at once */
  async #send(item) {
    const { clientMessageId, text, mediaIds } = item;
    item.state = 'sending';
    item.tries++;
    this.#changed();
    try {
      const message = await api.post(`/conversations/${this.#conversationId}/messages`, { clientMessageId, text, mediaIds }, { timeout: 10_000 });
      this.items = this.items.filter(one => one !== item);
      this.#stored(message);
      this.#keep();
      return true;
    } catch (error) {
      item.hidden = false;
      item.error = error instanceof ApiError ? error : new ApiError(0, null);
      const later = [0, 408, 425, 429].includes(item.error.status) || item.error.status >= 500;
      item.state = later && item.tries < MOST_TRIES ? 'waiting' : 'failed';
      if (later) this.items.forEach(one => (one.state = one.state === 'sending' ? 'waiting' : one.state));
      this.#changed();
      return !later;
    }
  }
}
