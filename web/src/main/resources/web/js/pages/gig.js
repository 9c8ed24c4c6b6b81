// A gig: what is offered, by whom, what others say, and the box to order from.
import { html, nothing } from 'lit';
import { api, done, keyFor, query, session, toLogin } from '../core/api.js';
import { Page, idAfter, title } from '../core/page.js';
import { number, t } from '../core/text.js';
import { level, picture } from '../parts/gigs.js';
import { amount, avatar, breadcrumbs, dialog, rating, tick } from '../parts/pieces.js';
import { ReviewList, histogram } from '../parts/reviews.js';

const MOST = 100;
const CHOSEN = new URLSearchParams(location.search).get('package');

class GigPage extends Page {
  constructor() {
    super();
    this.gigId = idAfter('gigs');
    this.tier = CHOSEN;
    this.quantity = 1;
    this.shown = 0;
    this.me = null;
    this.asking = false;
    this.form = null;
    this.reviews = new ReviewList(this, `/gigs/${this.gigId}/reviews`, {}, t('gig.reviews.none'));
  }

  async load(signal) {
    const options = { signal };
    const gig = api.get(`/gigs/${this.gigId}`, options);
    const rated = api.get(`/gigs/${this.gigId}/rating`, { signal, anonymous: true });
    this.gig = await gig;
    // A gig is worth seeing also while its seller or its reviews are away.
    [this.seller, this.rated] = await Promise.all([
      api.get(`/sellers/${this.gig.sellerId}`, { signal, anonymous: true }).catch(() => null),
      rated.catch(() => null),
    ]);
    this.me = await session.user().catch(() => null);
    this.tier = (this.gig.packages.find(one => one.tier === this.tier) ?? this.gig.packages[0])?.tier;
    title(this.gig.title);
  }

  #draft() {
    return `requirements:${this.gigId}`;
  }

  get chosen() {
    return this.gig.packages.find(one => one.tier === this.tier);
  }

  get own() {
    return this.me?.userId === this.gig.sellerId;
  }

  view() {
    const { gig, seller } = this;
    return html`<div class="wrap gig-page">
        <div class="gig-top stack">
          ${breadcrumbs([{ href: '/search', text: t('nav.explore') }, { href: `/search${query({ category: gig.category })}`, text: gig.category.replaceAll('-', ' ') }])}
          <h1>${gig.title}</h1>
          <p class="row by">
            <a class="row person" href="/sellers/${gig.sellerId}">${avatar(seller?.displayName, seller?.pictureUrl)} <b>${seller?.displayName ?? t('gig.seller')}</b></a>
            ${seller ? level(seller.level) : nothing} ${rating(this.rated ?? undefined)}
          </p>
          ${gig.status === 'PUBLISHED' ? nothing : html`<p class="note warn">${t('gig.unseen')}</p>`}
          ${this.#gallery()}
        </div>
        <aside class="order-box card" aria-label=${t('gig.order')}>${this.#box()}</aside>
        <div class="gig-main stack">
          <section><h2>${t('gig.about')}</h2><p class="text">${gig.description}</p>
            ${gig.tags.length ? html`<ul class="chips">${gig.tags.map(tag => html`<li><a class="chip" href="/search${query({ tag })}">#${tag}</a></li>`)}</ul>` : nothing}
          </section>
          ${gig.packages.length > 1 ? this.#compare() : nothing}
          ${gig.faq.length ? html`<section><h2>${t('gig.faq')}</h2>${gig.faq.map(({ question, answer }) => html`<details class="disclose"><summary>${question}</summary><p class="text">${answer}</p></details>`)}</section>` : nothing}
          ${this.#seller()}
          <section id="reviews"><h2>${t('gig.reviews')}</h2>
            ${this.rated?.count ? html`<div class="rated"><p class="rated-average">${rating(this.rated)}</p>${histogram(this.rated.histogram)}</div>` : nothing}
            ${this.reviews.view(this.me)}
          </section>
        </div>
      </div>
      ${this.#ask()}`;
  }

  #gallery() {
    const { gig } = this;
    const urls = gig.imageUrls;
    return html`<div class="gallery">
      <div class="gallery-main">${picture(gig.gigId, urls[this.shown] ?? null, true)}</div>
      ${urls.length > 1
        ? html`<ul class="plain row thumbs">${urls.map((url, place) => html`<li><button type="button" aria-label=${t('gig.image', { place: place + 1 })} aria-pressed=${place === this.shown} @click=${() => this.#show(place)}><img src=${url} alt="" width="80" height="60" loading="lazy" /></button></li>`)}</ul>`
        : nothing}
    </div>`;
  }

  #show(place) {
    this.shown = place;
    this.requestUpdate();
  }

  #compare() {
    const { packages } = this.gig;
    return html`<section><h2 id="compare">${t('gig.compare')}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="compare">
        <table class="compare">
          <thead><tr><td></td>${packages.map(one => html`<th scope="col">${one.name}</th>`)}</tr></thead>
          <tbody>
            <tr><th scope="row">${t('gig.price')}</th>${packages.map(one => html`<td>${amount(one.price)}</td>`)}</tr>
            <tr><th scope="row">${t('gig.content')}</th>${packages.map(one => html`<td class="text">${one.description}</td>`)}</tr>
            <tr><th scope="row">${t('gig.delivery')}</th>${packages.map(one => html`<td>${t('gig.days', { count: one.deliveryDays })}</td>`)}</tr>
            <tr><th scope="row">${t('gig.revisions')}</th>${packages.map(one => html`<td>${revisions(one)}</td>`)}</tr>
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #seller() {
    const { seller } = this;
    if (!seller) return nothing;
    return html`<section class="card"><h2>${t('gig.seller')}</h2>
      <div class="row top">
        ${avatar(seller.displayName, seller.pictureUrl, 96)}
        <div class="grow"><h3><a href="/sellers/${seller.userId}">${seller.displayName}</a></h3>
          ${seller.headline ? html`<p>${seller.headline}</p>` : nothing}
          <p class="row">${rating(seller.rating)} ${seller.completedOrders ? html`<span class="soft">${t('seller.orders', { count: seller.completedOrders })}</span>` : nothing}</p>
          ${this.own ? nothing : html`<button type="button" class="button quiet small" ?disabled=${this.asking} aria-busy=${this.asking} @click=${this.#write}>${t('gig.contact')}</button>`}
        </div>
      </div>
    </section>`;
  }

  #box() {
    const { gig, chosen } = this;
    if (!chosen) return html`<p>${t('gig.no-packages')}</p>`;
    return html`
      ${gig.packages.length > 1
        ? html`<fieldset class="tiers"><legend class="hidden">${t('gig.package')}</legend>
            ${gig.packages.map(one => html`<label><input type="radio" name="tier" value=${one.tier} .checked=${one.tier === this.tier} @change=${() => this.#pick(one.tier)} /><span>${one.name}</span></label>`)}
          </fieldset>`
        : html`<h2>${chosen.name}</h2>`}
      <p class="order-price">${amount(chosen.price)}</p>
      <p class="text">${chosen.description}</p>
      <ul class="plain facts"><li>${tick} ${t('gig.delivered', { count: chosen.deliveryDays })}</li><li>${tick} ${revisions(chosen)}</li></ul>
      ${this.own
        ? html`<a class="button full" href="/sell/gigs/${gig.gigId}">${t('gig.edit')}</a>`
        : html`<label class="quantity">${t('gig.quantity')} <input type="number" min="1" max=${MOST} .value=${String(this.quantity)} @change=${this.#count} /></label>
            <button type="button" class="button full" ?disabled=${gig.status !== 'PUBLISHED'} @click=${this.#begin}>${t('gig.continue')}</button>
            <p class="hint">${t('gig.fees')}</p>`}`;
  }

  #pick(tier) {
    this.tier = tier;
    history.replaceState(null, '', `?package=${tier}`);
    this.requestUpdate();
  }

  #count = event => {
    this.quantity = Math.min(MOST, Math.max(1, Math.round(Number(event.target.value)) || 1));
    event.target.value = String(this.quantity);
    this.requestUpdate();
  };

  #begin = async () => {
    if (!this.me) {
      toLogin();
      return;
    }
    const { Form } = await import('../parts/forms.js');
    this.form ??= new Form(this, { name: 'order', values: { requirements: sessionStorage.getItem(this.#draft()) ?? '' }, send: values => this.#place(values) });
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('#ask').showModal();
  };

  #ask() {
    const { chosen, form } = this;
    if (!form) return nothing;
    const price = { ...chosen.price, amountMinor: chosen.price.amountMinor * this.quantity };
    return dialog({
      id: 'ask',
      title: t('order.begin'),
      body: html`<form novalidate @submit=${form.submit} @input=${() => sessionStorage.setItem(this.#draft(), form.values.requirements)}>
        ${form.summary()}
        <dl class="sum"><div><dt>${this.gig.title} · ${chosen.name} × ${number(this.quantity)}</dt><dd>${amount(price)}</dd></div></dl>
        ${form.field('requirements', { label: t('order.requirements'), hint: t('order.requirements.hint'), rows: 6, maxlength: 5000 })}
        <p class="hint">${t('gig.fees')}</p>
        ${form.button(t('order.place'), 'full')}
      </form>`,
    });
  }

  /** The key is the wish's: sent again after a lost answer it is the same order, and a reload is no second one. */
  async #place(values) {
    const body = { gigId: this.gigId, packageTier: this.tier, requirements: values.requirements, quantity: this.quantity };
    const order = await api.post('/orders', body, { key: keyFor(`order:${this.gigId}`, body) });
    done(`order:${this.gigId}`);
    sessionStorage.removeItem(this.#draft());
    location.assign(`/checkout/${order.orderId}`);
  }

  #write = async () => {
    if (!this.me) {
      toLogin();
      return;
    }
    this.asking = true;
    this.requestUpdate();
    try {
      const { conversationId } = await api.post('/conversations', { participantId: this.gig.sellerId, gigId: this.gigId });
      location.assign(`/conversations/${conversationId}`);
    } catch (error) {
      this.fail(error);
    }
    this.asking = false;
    this.requestUpdate();
  };
}

const revisions = ({ revisions: count }) => (count < 0 ? t('gig.revisions.any') : t('gig.revisions.count', { count }));

customElements.define('gs-gig', GigPage);
