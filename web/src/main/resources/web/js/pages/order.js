// An order: where it stands, for whom it waits, and what its two parties may do; the server says which of it is allowed.
import { html, nothing } from 'lit';
import { announce } from '../core/chrome.js';
import { ApiError, api, session } from '../core/api.js';
import { Page, idAfter, title } from '../core/page.js';
import { moment, number, t } from '../core/text.js';
import { save } from '../parts/files.js';
import { Form, words } from '../parts/forms.js';
import { statusTag, waiting } from '../parts/orders.js';
import { amount, breadcrumbs, dialog } from '../parts/pieces.js';
import { ReviewPart } from '../parts/review-form.js';

/* messages: step.* actor.* payment.* settled.* ruling.* cancellation.* */

const FILES = '.png,.jpg,.jpeg,.webp,.pdf,.zip';
/** Acts that need words, with the path below the order and the name of what is said. */
const SAID = {
  REQUEST_REVISION: ['revision-requests', 'message'],
  REQUEST_CANCELLATION: ['cancellation-requests', 'reason'],
  CANCEL: ['cancellation-requests', 'reason'],
  OPEN_DISPUTE: ['disputes', 'reason'],
};
const ASKED = { ACCEPT_CANCELLATION: 'accept', DECLINE_CANCELLATION: 'decline', WITHDRAW_CANCELLATION: 'withdraw' };
const HARD = ['CANCEL', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE'];

class OrderPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.orderId = idAfter('orders');
    this.act = null;
    this.files = [];
    this.review = new ReviewPart(this, this.orderId);
  }

  async load(signal) {
    this.me = await session.user();
    this.order = await api.get(`/orders/${this.orderId}`, { signal });
    title(this.order.gigTitle);
    if (this.order.status === 'COMPLETED') await this.review.load(signal);
    const other = this.buyer ? this.order.sellerId : this.order.buyerId;
    this.other = await api.get(`/users/${other}`, { signal }).catch(() => null);
    this.#follow();
  }

  get buyer() {
    return this.order.buyerId === this.me.userId;
  }

  get party() {
    return this.buyer || this.order.sellerId === this.me.userId;
  }

  /** What the other side did shows by itself, in every open tab. */
  async #follow() {
    if (this.live) return;
    const { notifications } = await import('../core/live.js');
    this.live = notifications();
    this.live.on('notification:new', notice => {
      if (notice.link === `/orders/${this.orderId}`) this.#refresh();
    });
    this.live.io.on('reconnect', () => this.#refresh());
  }

  async #refresh() {
    const order = await api.get(`/orders/${this.orderId}`).catch(() => null);
    if (order && order.version >= this.order.version) await this.#take(order);
  }

  async #take(order) {
    const completed = order.status === 'COMPLETED' && this.order.status !== 'COMPLETED';
    this.order = order;
    if (completed) await this.review.load();
    this.requestUpdate();
  }

  view() {
    const { order } = this;
    return html`<div class="wrap">
        ${breadcrumbs([{ href: '/orders', text: t('orders.title') }, { text: order.gigTitle }])}
        <div class="row spread"><h1>${order.gigTitle}</h1> ${statusTag(order)}</div>
        ${waiting(order, this.me.userId)}
        ${this.#actions()}
        <div class="order-page">
          <div class="stack">
            ${this.#cancellation()} ${this.#dispute()} ${this.#settled()}
            ${this.party && order.status === 'COMPLETED' ? this.review.view(this.buyer, this.other?.displayName) : nothing}
            ${this.#deliverables()}
            <section><h2>${t('order.timeline')}</h2>
              <ol class="timeline">
                ${[...order.timeline].reverse().map(step => html`<li><b>${t(`step.${step.type}`)}</b> <span class="soft">${t(`actor.${step.actor}`)} · <time datetime=${step.at}>${moment(step.at)}</time></span>${step.note ? html`<p class="text">${step.note}</p>` : nothing}</li>`)}
              </ol>
            </section>
          </div>
          <aside class="stack">${this.#summary()}</aside>
        </div>
      </div>
      ${this.#dialog()}`;
  }

  #actions() {
    const { order } = this;
    const actions = order.allowedActions;
    return html`<p class="actions order-actions">
      ${actions.map(action =>
        action === 'PAY'
          ? html`<a class="button" href="/checkout/${order.orderId}">${t('act.PAY')}</a>`
          : html`<button type="button" class="button ${HARD.includes(action) ? 'danger' : action === 'COMPLETE' || action === 'DELIVER' ? '' : 'quiet'}" @click=${() => this.#begin(action)}>${t(`act.${action}`)}</button>`,
      )}
      ${order.conversationId ? html`<a class="button quiet" href="/conversations/${order.conversationId}">${t('order.messages')}</a>` : nothing}
    </p>`;
  }

  /** @param {string} action */
  async #begin(action) {
    this.act = action;
    this.files = [];
    this.form = new Form(this, { name: `act-${action}`, draft: action in SAID || action === 'DELIVER', send: values => this.#send(action, values) });
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('#act').showModal();
  }

  async #send(action, values) {
    const path = `/orders/${this.orderId}`;
    try {
      await this.#take(await this.#step(action, path, values));
    } catch (error) {
      if (error.status === 409 && error.problem.allowedActions) await this.#refresh();
      throw error;
    }
    this.form.forgetDraft();
    this.querySelector('#act').close();
    announce(t(`acted.${action}`));
  }

  async #step(action, path, values) {
    if (action in SAID) {
      const [below, field] = SAID[action];
      return api.post(`${path}/${below}`, { [field]: values[field] });
    }
    if (action in ASKED) return api.post(`${path}/cancellation-requests/${this.order.cancellation.requestId}/${ASKED[action]}`);
    if (action === 'DELIVER') {
      // Sent one after the other; what arrived is not sent again when a later one fails.
      for (const file of this.files) file.mediaId ??= (await api.upload(file.file, 'DELIVERABLE')).mediaId;
      return api.post(`${path}/deliveries`, { message: values.message, mediaIds: this.files.map(file => file.mediaId) });
    }
    return api.post(`${path}/complete`);
  }

  #dialog() {
    const { act, form } = this;
    if (!act) return nothing;
    const said = act === 'DELIVER' ? 'message' : SAID[act]?.[1];
    return dialog({
      id: 'act',
      title: t(`act.${act}`),
      body: html`<p>${t(`explained.${act}`)}</p>
        <form novalidate @submit=${form.submit}>
          ${form.summary()}
          ${said ? form.field(said, { label: t(`said.${act}`), rows: 5, required: true, maxlength: 5000 }) : nothing}
          ${act === 'DELIVER' ? this.#choose() : nothing}
          <p class="actions">${form.button(t(`act.${act}`), HARD.includes(act) ? 'danger' : '')} <button type="button" class="button quiet" @click=${() => this.querySelector('#act').close()}>${t('dialog.cancel')}</button></p>
        </form>`,
    });
  }

  #choose() {
    return html`<div class="field"><label for="files">${t('order.files')} <span class="optional">${t('form.optional')}</span></label>
      <p class="hint" id="files-hint">${t('order.files.hint')}</p>
      <input id="files" type="file" multiple accept=${FILES} aria-describedby="files-hint" @change=${event => { this.files = [...event.target.files].map(file => ({ file })); this.requestUpdate(); }} />
    </div>`;
  }

  #deliverables() {
    const { deliverables } = this.order;
    if (!deliverables.length) return nothing;
    return html`<section><h2>${t('order.deliverables')}</h2>
      <ol class="plain stack">
        ${[...deliverables].reverse().map(
          (delivery, place) => html`<li class="card">
            <h3>${t('order.delivery', { count: deliverables.length - place })} <span class="soft">· <time datetime=${delivery.at}>${moment(delivery.at)}</time></span></h3>
            <p class="text">${delivery.message}</p>
            ${delivery.files.length ? html`<p class="actions">${delivery.files.map((file, n) => html`<button type="button" class="button quiet small" @click=${() => this.#save(file)}>${t('order.file', { place: n + 1 })}</button>`)}</p>` : nothing}
          </li>`,
        )}
      </ol>
      ${this.buyer && this.order.status === 'DELIVERED' ? html`<p class="soft">${this.order.revisionsLeft < 0 ? t('gig.revisions.any') : t('order.revisions-left', { count: this.order.revisionsLeft })}</p>` : nothing}
    </section>`;
  }

  async #save(file) {
    try {
      await save(file);
    } catch (error) {
      announce(words(error instanceof ApiError ? error : new ApiError(500, null)), 'bad');
    }
  }

  #cancellation() {
    const { cancellation, status } = this.order;
    if (!cancellation || cancellation.status === 'WITHDRAWN') return nothing;
    const open = status === 'CANCELLATION_REQUESTED';
    return html`<section class="note ${open ? 'warn' : ''}"><h2>${t('cancellation.title')}</h2>
      <p>${cancellation.by === this.me.userId ? t('cancellation.mine') : t('cancellation.theirs')} ${open ? nothing : t(`cancellation.${cancellation.status}`)}</p>
      <blockquote class="text">${cancellation.reason}</blockquote>
    </section>`;
  }

  #dispute() {
    const { dispute } = this.order;
    if (!dispute) return nothing;
    return html`<section class="note ${dispute.ruling ? '' : 'bad'}"><h2>${t('dispute.title')}</h2>
      <p>${dispute.by === this.me.userId ? t('dispute.mine') : t('dispute.theirs')} <time datetime=${dispute.openedAt}>${moment(dispute.openedAt)}</time></p>
      <blockquote class="text">${dispute.reason}</blockquote>
      ${dispute.ruling ? html`<p><b>${t(`ruling.${dispute.ruling.outcome}`)}</b></p><p class="text">${dispute.ruling.note}</p>` : html`<p>${t('dispute.wait')}</p>`}
    </section>`;
  }

  #settled() {
    const { settlement } = this.order;
    if (!settlement) return nothing;
    const mine = this.buyer ? settlement.toBuyer : settlement.toSeller;
    if (!mine?.amountMinor) return nothing;
    return html`<p class="note">${this.buyer ? t('settled.buyer') : t('settled.seller')} ${amount(mine)}</p>`;
  }

  #summary() {
    const { order, other } = this;
    const otherId = this.buyer ? order.sellerId : order.buyerId;
    return html`<section class="card"><h2>${t('order.summary')}</h2>
      <dl>
        <dt>${this.buyer ? t('gig.seller') : t('order.buyer')}</dt>
        <dd>${other ? html`<a href="/${this.buyer ? 'sellers' : 'users'}/${otherId}">${other.displayName}</a>` : t('review.gone')}</dd>
        <dt>${t('gig.package')}</dt>
        <dd><a href="/gigs/${order.gigId}">${order.package.name}</a> × ${number(order.quantity)}</dd>
        ${order.dueAt ? html`<dt>${t('order.due')}</dt><dd>${moment(order.dueAt)}</dd>` : nothing}
        <dt>${t('order.payment')}</dt>
        <dd>${order.payment?.status ? t(`payment.${order.payment.status}`) : t('payment.NONE')}</dd>
        <dt>${t('order.number')}</dt>
        <dd><code>${order.orderId}</code></dd>
      </dl>
      <dl class="sum">
        <div><dt>${t('checkout.price')}</dt><dd>${amount(order.price)}</dd></div>
        ${this.buyer
          ? html`<div><dt>${t('checkout.fee')}</dt><dd>${amount(order.buyerFee)}</dd></div><div class="sum-total"><dt>${t('checkout.total')}</dt><dd>${amount(order.total)}</dd></div>`
          : html`<div class="sum-total"><dt>${t('order.share')}</dt><dd>${amount(order.sellerShare)}</dd></div>`}
      </dl>
      ${order.requirements ? html`<h3>${t('order.requirements')}</h3><p class="text">${order.requirements}</p>` : nothing}
    </section>`;
  }
}

customElements.define('gs-order', OrderPage);
