// Reviews in a list, and how many stars were given how often.
import { html, nothing, ref } from 'lit';
import { api, query, toLogin } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { day, number, t } from '../core/text.js';
import { avatar, more, skeleton, stars } from './pieces.js';

const FIRST = 5;
const MORE = 10;

/** How many gave how many stars. @param {Record<string, number>} counts */
export function histogram(counts) {
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return html`<table class="histogram">
    <caption class="hidden">${t('rating.histogram')}</caption>
    <tbody>
      ${[5, 4, 3, 2, 1].map(place => {
        const count = counts[place] ?? 0;
        return html`<tr>
          <th scope="row">${t('rating.stars', { count: place })}</th>
          <td aria-hidden="true"><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none"><rect width=${total ? (100 * count) / total : 0} height="8"></rect></svg></td>
          <td>${number(count)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The list on a page; it is asked for when somebody gets there. */
export class ReviewList {
  #host;
  #path;
  #parameters;
  #none;
  #seen = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && this.#begin(), { rootMargin: '300px' });

  /** @param {import('../core/page.js').Page} host @param {string} path @param {Record<string, string>} parameters @param {string} none said when there is none */
  constructor(host, path, parameters, none) {
    this.#host = host;
    this.#path = path;
    this.#parameters = parameters;
    this.#none = none;
    /** @type {any[] | null} */
    this.items = null;
    this.cursor = null;
    this.busy = false;
  }

  #watch = element => {
    if (element) this.#seen.observe(element);
    else this.#seen.disconnect();
  };

  #begin() {
    this.#seen.disconnect();
    if (!this.items && !this.busy) this.#ask(FIRST);
  }

  async #ask(limit) {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const page = await api.get(`${this.#path}${query({ ...this.#parameters, limit, cursor: this.cursor })}`, { anonymous: true });
      this.items = [...(this.items ?? []), ...page.items];
      this.cursor = page.nextCursor;
    } catch (error) {
      announce(error.message, 'bad');
      this.items ??= [];
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** @param {{userId: string} | null} me */
  view(me) {
    if (!this.items) return html`<div ${ref(this.#watch)}>${skeleton(4)}</div>`;
    if (!this.items.length) return html`<p class="soft">${this.#none}</p>`;
    return html`<ol class="plain reviews">${this.items.map(review => this.#review(review, me))}</ol>
      ${this.cursor ? more(this.busy, () => this.#ask(MORE)) : nothing}`;
  }

  #review(review, me) {
    const mine = me && [review.author.userId, review.subjectId].includes(me.userId);
    return html`<li class="review">
      <p class="row">${avatar(review.author.displayName, null, 28)} <b>${review.author.displayName ?? t('review.gone')}</b> ${stars(review.rating)} <time class="soft" datetime=${review.publishedAt}>${day(review.publishedAt)}</time></p>
      <p class="text">${review.comment}</p>
      ${review.reply ? html`<blockquote><b>${t('review.answer')}</b><p class="text">${review.reply.text}</p></blockquote>` : me?.userId === review.subjectId ? this.#reply(review) : nothing}
      ${me && !mine
        ? html`<p><button type="button" class="chip" aria-pressed=${Boolean(review.voted)} @click=${() => this.#vote(review)}>${t('review.helpful')} ${review.helpfulCount ? `(${number(review.helpfulCount)})` : nothing}</button></p>`
        : review.helpfulCount
          ? html`<p class="soft">${t('review.helpful.count', { count: review.helpfulCount })}</p>`
          : nothing}
    </li>`;
  }

  async #vote(review) {
    try {
      const path = `/reviews/${review.reviewId}/helpful`;
      const answer = review.voted ? await api.delete(path) : await api.post(path);
      review.voted = !review.voted;
      review.helpfulCount = answer.helpfulCount;
      this.#host.requestUpdate();
    } catch (error) {
      if (error.status === 401) toLogin();
      else announce(error.message, 'bad');
    }
  }

  /** The reviewed party answers once, under the review. */
  #reply(review) {
    const { form } = review;
    return html`<details class="disclose" @toggle=${() => this.#answering(review)}><summary>${t('review.reply')}</summary>
      ${form
        ? html`<form novalidate @submit=${form.submit}>
            ${form.summary()}
            ${form.field('text', { label: t('review.reply.label'), rows: 3, maxlength: 2000, required: true })}
            ${form.button(t('review.reply.send'), 'small')}
          </form>`
        : nothing}
    </details>`;
  }

  async #answering(review) {
    if (review.form) return;
    const { Form } = await import('./forms.js');
    const send = async ({ text }) => {
      review.reply = await api.post(`/reviews/${review.reviewId}/reply`, { text });
    };
    review.form = new Form(this.#host, { name: `reply-${review.reviewId}`, draft: true, send });
    this.#host.requestUpdate();
  }
}
