// One dispute: what was agreed and delivered, what was said, and the money, side by side; and the ruling.
import { html, nothing } from 'lit';
import { ApiError, api, query, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page, idAfter, title } from '../core/page.js';
import { amountOf, amountText, moment, money, number, t } from '../core/text.js';
import { Form } from '../parts/forms.js';
import { statusTag } from '../parts/orders.js';
import { amount, breadcrumbs } from '../parts/pieces.js';

/* messages: status.* step.* actor.* payment.* desk.outcome.* */

const OUTCOMES = ['REFUND_BUYER', 'RELEASE_SELLER', 'SPLIT'];
const MOST_PAGES = 20;

class DisputePage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.orderId = idAfter('orders');
    this.messages = [];
    this.form = null;
  }

  async load(signal) {
    if (!(await session.user()).roles.includes('ADMIN')) throw new ApiError(403, null);
    const options = { signal };
    this.order = await api.get(`/orders/${this.orderId}`, options);
    title(this.order.gigTitle);
    const name = id => api.get(`/users/${id}`, options).then(one => one.displayName, () => t('desk.gone'));
    [this.buyer, this.seller, this.messages] = await Promise.all([name(this.order.buyerId), name(this.order.sellerId), this.#said(signal)]);
    this.form ??= new Form(this, { name: `ruling-${this.orderId}`, draft: true, values: { outcome: '' }, check: values => this.#check(values), send: values => this.#rule(values) });
  }

  /** All of it, the oldest first: whoever decides has to have read everything. */
  async #said(signal) {
    const all = [];
    let cursor;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await api.get(`/orders/${this.orderId}/messages${query(cursor ? { cursor, limit: 100 } : { afterSeq: 0, limit: 100 })}`, { signal }).catch(error => {
        if (error.status === 404) return { items: [], nextCursor: null };
        throw error;
      });
      all.push(...page.items);
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return all;
  }

  #check(values) {
    if (values.outcome !== 'SPLIT') return [];
    const share = amountOf(values['buyerShare.amountMinor'] ?? '', this.order.total.currency);
    const fine = share && share.amountMinor > 0 && share.amountMinor < this.order.total.amountMinor;
    return fine ? [] : [{ field: 'buyerShare.amountMinor', message: t('verdict.share.wrong', { amount: money(this.order.total) }) }];
  }

  async #rule(values) {
    const { outcome, note } = values;
    const buyerShare = outcome === 'SPLIT' ? amountOf(values['buyerShare.amountMinor'], this.order.total.currency) : undefined;
    await api.post(`/admin/disputes/${this.order.dispute.disputeId}/resolve`, { outcome, note, ...(buyerShare ? { buyerShare } : {}) });
    announce(t('verdict.done'));
    await this.open();
  }

  view() {
    const { order } = this;
    return html`<div class="wrap stack">
      ${breadcrumbs([{ href: '/moderation', text: t('desk.disputes') }, { text: order.gigTitle }])}
      <div class="row spread"><h1>${order.gigTitle}</h1> ${statusTag(order)}</div>
      <div class="side-by-side">
        <section aria-labelledby="evidence"><h2 id="evidence">${t('verdict.evidence')}</h2>${this.#evidence()}</section>
        <section aria-labelledby="said"><h2 id="said">${t('verdict.chat')}</h2>${this.#chat()}</section>
        <section aria-labelledby="money"><h2 id="money">${t('verdict.money')}</h2>${this.#money()} ${this.#ruling()}</section>
      </div>
    </div>`;
  }

  #who(id) {
    return id === this.order.buyerId ? t('actor.BUYER') : t('actor.SELLER');
  }

  #evidence() {
    const { order } = this;
    const { dispute, cancellation } = order;
    return html`${dispute ? html`<div class="note bad"><p><b>${t('verdict.opened', { who: this.#who(dispute.by) })}</b> <time datetime=${dispute.openedAt}>${moment(dispute.openedAt)}</time></p><p class="text">${dispute.reason}</p></div>` : nothing}
      <dl><dt>${t('actor.BUYER')}</dt><dd><a href="/users/${order.buyerId}">${this.buyer}</a></dd><dt>${t('actor.SELLER')}</dt><dd><a href="/users/${order.sellerId}">${this.seller}</a></dd>
        <dt>${t('verdict.agreed')}</dt><dd><a href="/gigs/${order.gigId}">${order.package.name}</a> × ${number(order.quantity)}<p class="text soft">${order.package.description}</p></dd>
        ${order.requirements ? html`<dt>${t('verdict.requirements')}</dt><dd class="text">${order.requirements}</dd>` : nothing}
        ${order.dueAt ? html`<dt>${t('verdict.due')}</dt><dd>${moment(order.dueAt)}</dd>` : nothing}
        ${cancellation ? html`<dt>${t('verdict.cancellation', { who: this.#who(cancellation.by) })}</dt><dd class="text">${cancellation.reason}</dd>` : nothing}</dl>
      ${order.deliverables.map(
        (one, place) => html`<div class="card"><h3>${t('verdict.delivery', { count: place + 1 })}</h3><p class="soft">${moment(one.at)} · ${t('verdict.files', { count: one.files.length })}</p><p class="text">${one.message}</p></div>`,
      )}
      <h3>${t('verdict.timeline')}</h3>
      <ol class="timeline">${order.timeline.map(step => html`<li><b>${t(`step.${step.type}`)}</b> <span class="soft">${t(`actor.${step.actor}`)} · ${moment(step.at)}</span>${step.note ? html`<p class="text">${step.note}</p>` : nothing}</li>`)}</ol>`;
  }

  #chat() {
    if (!this.messages.length) return html`<p class="soft">${t('verdict.chat.none')}</p>`;
    return html`<ol class="plain desk-chat" tabindex="0" aria-labelledby="said">${this.messages.map(
      one => html`<li class="bubble ${one.senderId === this.order.sellerId ? 'mine' : ''}"><b>${one.senderId === this.order.sellerId ? this.seller : this.buyer}</b> <small>${moment(one.sentAt)}</small>
        ${one.text ? html`<p class="text">${one.text}</p>` : nothing}${one.mediaIds?.length ? html`<p class="soft">${t('verdict.files', { count: one.mediaIds.length })}</p>` : nothing}</li>`,
    )}</ol>`;
  }

  #money() {
    const { order } = this;
    const line = (label, value, kind = '') => html`<div class=${kind}><dt>${label}</dt><dd>${amount(value)}</dd></div>`;
    return html`<dl class="sum card">
      ${line(t('verdict.price'), order.price)} ${line(t('verdict.fee'), order.buyerFee)} ${line(t('verdict.total'), order.total, 'sum-total')} ${line(t('verdict.share'), order.sellerShare)}
      <div><dt>${t('verdict.payment')}</dt><dd>${t(`payment.${order.payment?.status ?? 'NONE'}`)}</dd></div>
      ${order.settlement ? html`${line(t('desk.to.buyer'), order.settlement.toBuyer, 'sum-total')} ${line(t('desk.to.seller'), order.settlement.toSeller)} ${line(t('verdict.platform'), order.settlement.platformFee)}` : nothing}
    </dl>`;
  }

  #ruling() {
    const { order, form } = this;
    const { dispute } = order;
    if (!dispute) return html`<p class="soft">${t('verdict.no-dispute')}</p>`;
    if (dispute.ruling) return html`<div class="note" id="ruled"><h3>${t(`desk.outcome.${dispute.ruling.outcome}`)}</h3><p class="text">${dispute.ruling.note}</p><p class="soft">${moment(dispute.ruling.at)}</p></div>`;
    const share = form.values.outcome === 'SPLIT' ? amountOf(form.values['buyerShare.amountMinor'] ?? '', order.total.currency) : null;
    const rest = share && share.amountMinor < order.total.amountMinor ? { amountMinor: order.total.amountMinor - share.amountMinor, currency: share.currency } : null;
    return html`<form class="card" novalidate @submit=${form.submit}>
      <h2>${t('verdict.form')}</h2>
      ${form.summary()}
      ${form.choice('outcome', { label: t('verdict.outcome'), options: OUTCOMES.map(value => ({ value, text: t(`desk.outcome.${value}`) })) })}
      ${form.values.outcome === 'SPLIT'
        ? html`${form.field('buyerShare.amountMinor', { label: t('verdict.share.buyer'), hint: t('verdict.share.hint', { amount: amountText(order.total) }), required: true, inputmode: 'decimal', prefix: order.total.currency, maxlength: 13 })}
            ${rest ? html`<p class="note" role="status">${t('verdict.share.rest', { amount: money(rest) })}</p>` : nothing}`
        : nothing}
      ${form.field('note', { label: t('verdict.note'), hint: t('verdict.note.hint'), rows: 5, required: true, maxlength: 5000 })}
      ${form.button(t('verdict.send'))}
    </form>`;
  }
}

customElements.define('gs-dispute', DisputePage);
