// The review of an order: written once by each side, changed until it is published, shown when both are in.
import { html, nothing } from 'lit';
import { live } from 'lit';
import { announce } from '../core/chrome.js';
import { api, request } from '../core/api.js';
import { moment, t } from '../core/text.js';
import { Form } from './forms.js';
import { stars } from './pieces.js';

const ASPECTS = ['communication', 'quality', 'punctuality'];

/** A part of the order's page. */
export class ReviewPart {
  #host;
  #orderId;

  /** @param {import('../core/page.js').Page} host @param {string} orderId */
  constructor(host, orderId) {
    this.#host = host;
    this.#orderId = orderId;
    this.reviews = [];
    this.editing = false;
    this.known = false;
  }

  async load(signal) {
    // The order may be completed a moment before the reviews have heard of it.
    const found = await api.get(`/orders/${this.#orderId}/reviews`, { signal }).catch(() => null);
    this.reviews = found?.items ?? [];
    this.known = true;
    this.form = new Form(this.#host, {
      name: 'review',
      draft: true,
      check: values => (values.rating ? [] : [{ field: 'rating', message: t('review.stars.missing') }]),
      send: values => this.#send(values),
    });
  }

  #own() {
    return this.reviews.find(one => one.authorId === this.#host.me.userId);
  }

  async #send(values) {
    const aspects = Object.fromEntries(ASPECTS.filter(name => values[name]).map(name => [name, Number(values[name])]));
    const body = { rating: Number(values.rating), comment: values.comment, ...(Object.keys(aspects).length ? { aspects } : {}) };
    const own = this.#own();
    const { data } = own
      ? await request('PUT', `/reviews/${own.reviewId}`, { body, etag: this.etag })
      : await request('POST', `/orders/${this.#orderId}/reviews`, { body });
    // The second one brings the first to light.
    const all = await api.get(`/orders/${this.#orderId}/reviews`).catch(() => null);
    this.reviews = all?.items ?? [...this.reviews.filter(one => one !== own), data];
    this.editing = false;
    announce(t('review.thanks'));
    this.#host.requestUpdate();
  }

  async #edit(own) {
    const { data, etag } = await request('GET', `/reviews/${own.reviewId}`);
    this.etag = etag;
    this.form.values = { rating: String(data.rating), comment: data.comment, ...Object.fromEntries(ASPECTS.map(name => [name, data.aspects?.[name] ? String(data.aspects[name]) : ''])) };
    this.editing = true;
    this.#host.requestUpdate();
  }

  /** @param {boolean} buyer @param {string | undefined} other */
  view(buyer, other) {
    if (!this.known) return nothing;
    const own = this.#own();
    const theirs = this.reviews.find(one => one !== own);
    return html`<section class="card" id="review"><h2>${t('review.title')}</h2>
      ${own && !this.editing ? this.#written(own) : this.#form(buyer, other)}
      ${theirs ? html`<h3>${t('review.theirs')}</h3><p>${stars(theirs.rating)}</p><p class="text">${theirs.comment}</p>` : nothing}
    </section>`;
  }

  #written(own) {
    return html`<p>${stars(own.rating)}</p><p class="text">${own.comment}</p>
      ${own.editableUntil
        ? html`<p class="soft">${t('review.waiting', { until: moment(own.editableUntil) })}</p><button type="button" class="button quiet small" @click=${() => this.#edit(own)}>${t('review.edit')}</button>`
        : nothing}`;
  }

  #form(buyer, other) {
    const { form } = this;
    return html`<p>${t('review.explained')}</p>
      <form novalidate @submit=${form.submit}>
        ${form.summary()}
        ${this.#stars('rating', t('review.stars', { name: other ?? t('review.gone') }))}
        ${buyer ? html`<details class="disclose"><summary>${t('review.more')}</summary>${ASPECTS.map(name => this.#stars(name, t(`review.${name}`)))}</details>` : nothing}
        ${form.field('comment', { label: t('review.comment'), hint: t('review.comment.hint'), rows: 5, required: true, minlength: 10, maxlength: 5000 })}
        ${form.button(t('review.send'))}
      </form>`;
  }

  /** Radio buttons that look like stars: arrow keys work as everywhere. */
  #stars(name, label) {
    const { form } = this;
    const error = form.error(name);
    form.labels.set(name, label);
    const chosen = Number(form.values[name] ?? 0);
    return html`<fieldset class="star-choice ${error ? 'wrong' : ''}"><legend>${label}</legend>
      <div class="row">
        ${[1, 2, 3, 4, 5].map(
          value => html`<label class=${value <= chosen ? 'on' : ''}>
            <input type="radio" class="hidden" id=${value === 1 ? `review-${name}` : `review-${name}-${value}`} name="stars-${name}" value=${value} .checked=${live(value === chosen)} @change=${() => form.set(name, String(value))} />
            <svg viewBox="0 0 20 20" width="32" height="32" aria-hidden="true"><path d="M10 1.8l2.5 5.2 5.7.8-4.1 4 1 5.7L10 14.8l-5.1 2.7 1-5.7-4.1-4 5.7-.8z"></path></svg>
            <span class="hidden">${t('rating.stars', { count: value })}</span>
          </label>`,
        )}
      </div>
      ${error ? html`<p class="error">${error}</p>` : nothing}
    </fieldset>`;
  }
}
