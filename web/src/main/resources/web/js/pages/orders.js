// My orders: those I gave and those I got, in work, done, and come to nothing.
import { html, nothing } from 'lit';
import { api, query, session } from '../core/api.js';
import { Page } from '../core/page.js';
import { day, number, t } from '../core/text.js';
import { statusTag, waiting } from '../parts/orders.js';
import { amount, empty, more } from '../parts/pieces.js';

const GROUPS = ['active', 'completed', 'cancelled'];

class OrdersPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    const parameters = new URLSearchParams(location.search);
    // Not `role`, which every element has already.
    this.side = parameters.get('role') === 'seller' ? 'seller' : 'buyer';
    this.group = GROUPS.includes(parameters.get('group')) ? parameters.get('group') : 'active';
    this.items = [];
    this.busy = false;
  }

  async load(signal) {
    this.me = await session.user();
    this.#take(await this.#ask('', signal));
    this.#follow();
  }

  async #follow() {
    if (this.live) return;
    const { notifications } = await import('../core/live.js');
    this.live = notifications();
    this.live.on('notification:new', notice => {
      if (String(notice.link ?? '').startsWith('/orders/')) this.#refresh();
    });
  }

  async #refresh() {
    const first = await this.#ask('').catch(() => null);
    if (first) {
      this.items = [];
      this.#take(first);
      this.requestUpdate();
    }
  }

  #ask(cursor, signal) {
    return api.get(`/orders${query({ role: this.side, group: this.group, cursor })}`, { signal });
  }

  #take(page) {
    this.items = [...this.items, ...page.items];
    this.cursor = page.nextCursor;
  }

  #more = async () => {
    this.busy = true;
    this.requestUpdate();
    try {
      this.#take(await this.#ask(this.cursor));
    } catch (error) {
      this.fail(error);
    }
    this.busy = false;
    this.requestUpdate();
  };

  view() {
    const sells = this.me.roles.includes('SELLER');
    return html`<div class="wrap">
      <h1>${t('orders.title')}</h1>
      ${sells ? this.#tabs(t('orders.roles'), ['buyer', 'seller'], this.side, role => ({ role, group: this.group }), role => t(`orders.as.${role}`)) : nothing}
      ${this.#tabs(t('orders.groups'), GROUPS, this.group, group => ({ role: this.side, group }), group => t(`orders.${group}`))}
      ${this.items.length
        ? html`<ul class="plain orders">${this.items.map(order => this.#order(order))}</ul>
            ${this.cursor ? more(this.busy, this.#more) : nothing}`
        : empty(t(`orders.none.${this.group}`), t(`orders.none.${this.side}`), this.side === 'buyer' ? html`<a class="button" href="/search">${t('nav.explore')}</a>` : html`<a class="button" href="/sell/gigs">${t('nav.gigs')}</a>`)}
    </div>`;
  }

  #tabs(label, values, current, to, name) {
    return html`<nav class="tabs" aria-label=${label}>${values.map(value => html`<a href="/orders${query(to(value))}" aria-current=${value === current ? 'page' : nothing}>${name(value)}</a>`)}</nav>`;
  }

  #order(order) {
    return html`<li class="card order">
      <div class="row spread"><h2><a href="/orders/${order.orderId}">${order.gigTitle}</a></h2> ${statusTag(order)}</div>
      <p class="soft">${order.package.name} × ${number(order.quantity)} · ${amount(this.side === 'buyer' ? order.total : order.sellerShare)} · ${t('orders.placed', { day: day(order.placedAt) })}</p>
      ${waiting(order, this.me.userId)}
    </li>`;
  }
}

customElements.define('gs-orders', OrdersPage);
