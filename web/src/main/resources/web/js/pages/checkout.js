// Checkout: the whole price, then the provider. What happened is read from the server, so a reload never pays twice.
import { html, nothing } from 'lit';
import { announceNext } from '../core/chrome.js';
import { ApiError, api } from '../core/api.js';
import { Page, idAfter, title } from '../core/page.js';
import { number, t } from '../core/text.js';
import { words } from '../parts/forms.js';
import { amount, at, when } from '../parts/pieces.js';

const PROVIDER = 'https://checkout.razorpay.com/v1/checkout.js';
const PAUSE = 1000;
/** How often a state is asked for that is about to change. */
const TRIES = 40;
const PAID = ['CAPTURED', 'HELD', 'RELEASED'];

class CheckoutPage extends Page {
  static forMembers = true;

  #gone = new AbortController();

  constructor() {
    super();
    this.orderId = idAfter('checkout');
    this.payment = null;
    this.busy = false;
    this.note = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  async load(signal) {
    const handed = new URLSearchParams(location.search);
    this.order = await api.get(`/orders/${this.orderId}`, { signal });
    title(t('checkout.title'));
    if (handed.has('razorpay_signature')) {
      history.replaceState(null, '', location.pathname);
      this.#confirm({
        razorpayOrderId: handed.get('razorpay_order_id'),
        razorpayPaymentId: handed.get('razorpay_payment_id'),
        razorpaySignature: handed.get('razorpay_signature'),
      });
      return;
    }
    if (this.order.payment?.status) this.payment = await this.#known(signal);
    if (!this.payment && this.order.status === 'PENDING_PAYMENT') this.#await();
    else if (this.order.status === 'PENDING_PAYMENT' && PAID.includes(this.payment?.status)) this.#settle();
  }

  /** Nothing for the moment in which the provider does not know the order yet; the order says when it does. */
  async #known(signal) {
    try {
      return await api.get(`/payments/orders/${this.orderId}`, { signal });
    } catch (error) {
      if (error.status === 404) return null;
      throw error;
    }
  }

  async #await() {
    for (let n = 0; n < TRIES && !this.payment && !this.#gone.signal.aborted; n++) {
      await pause();
      this.order = await api.get(`/orders/${this.orderId}`).catch(() => this.order);
      if (this.order.payment?.status) this.payment = await this.#known().catch(() => null);
    }
    if (!this.payment) this.note = { tone: 'bad', text: t('checkout.unprepared') };
    this.requestUpdate();
  }

  /** The money is with the provider; the order hears of it a moment later. */
  async #settle() {
    this.busy = true;
    this.note = { tone: '', text: t('checkout.checking') };
    this.requestUpdate();
    for (let n = 0; n < TRIES && !this.#gone.signal.aborted; n++) {
      this.order = await api.get(`/orders/${this.orderId}`).catch(() => this.order);
      if (this.order.status !== 'PENDING_PAYMENT') {
        announceNext(t('checkout.done'));
        location.replace(`/orders/${this.orderId}`);
        return;
      }
      await pause();
    }
    this.busy = false;
    this.note = { tone: 'warn', text: t('checkout.slow') };
    this.requestUpdate();
  }

  async #confirm(handed) {
    this.busy = true;
    this.note = { tone: '', text: t('checkout.checking') };
    this.requestUpdate();
    try {
      this.payment = await api.post(`/payments/orders/${this.orderId}/confirm`, handed);
      await this.#settle();
    } catch (error) {
      this.busy = false;
      this.payment ??= await this.#known().catch(() => null);
      this.note =
        error.status === 422 ? { tone: 'bad', text: t('checkout.unconfirmed') } : { tone: 'bad', text: words(error), trace: error.traceId, again: () => this.#confirm(handed) };
      this.requestUpdate();
    }
  }

  #pay = async () => {
    const { provider } = this.dataset;
    this.busy = true;
    this.note = null;
    this.requestUpdate();
    try {
      // Another tab may have paid meanwhile.
      this.payment = await this.#known();
      if (PAID.includes(this.payment?.status)) {
        await this.#settle();
        return;
      }
      const back = location.origin + location.pathname;
      if (provider) location.assign(`${provider}${this.payment.providerOrderId}?return_url=${encodeURIComponent(back)}`);
      else await this.#window();
    } catch (error) {
      this.busy = false;
      this.note = { tone: 'bad', text: error instanceof ApiError ? words(error) : t('checkout.blocked'), trace: error.traceId };
      this.requestUpdate();
    }
  };

  /** The provider's own window, over this page. */
  async #window() {
    await script(PROVIDER);
    const { payment, order } = this;
    const checkout = new globalThis.Razorpay({
      key: payment.keyId,
      order_id: payment.providerOrderId,
      amount: payment.amount.amountMinor,
      currency: payment.amount.currency,
      name: 'Gigstream',
      description: order.gigTitle,
      handler: handed =>
        this.#confirm({ razorpayOrderId: handed.razorpay_order_id, razorpayPaymentId: handed.razorpay_payment_id, razorpaySignature: handed.razorpay_signature }),
      modal: {
        ondismiss: () => {
          this.busy = false;
          this.note = { tone: 'warn', text: t('checkout.left') };
          this.requestUpdate();
        },
      },
    });
    checkout.open();
  }

  view() {
    const { order } = this;
    return html`<div class="medium stack">
      <h1>${t('checkout.title')}</h1>
      <section class="card"><h2><a href="/gigs/${order.gigId}">${order.gigTitle}</a></h2>
        <p class="soft">${order.package.name} × ${number(order.quantity)} · ${t('gig.delivered', { count: order.package.deliveryDays })}</p>
        <dl class="sum">
          <div><dt>${t('checkout.price')}</dt><dd>${amount(order.price)}</dd></div>
          <div><dt>${t('checkout.fee')}</dt><dd>${amount(order.buyerFee)}</dd></div>
          <div class="sum-total"><dt>${t('checkout.total')}</dt><dd>${amount(order.total)}</dd></div>
        </dl>
      </section>
      ${this.note ? html`<div class="note ${this.note.tone}" role="status"><p>${this.note.text}</p>${this.note.trace ? html`<p class="trace">${t('failure.trace')} <code>${this.note.trace}</code></p>` : nothing}${this.note.again ? html`<button type="button" class="button small" @click=${this.note.again}>${t('failure.again')}</button>` : nothing}</div>` : nothing}
      ${this.#way()}
    </div>`;
  }

  /** Every state has a way on. */
  #way() {
    const { order, payment } = this;
    if (order.status === 'EXPIRED' || order.status === 'CANCELLED') {
      return html`<div class="note warn"><p>${t(`checkout.${order.status}`)}</p></div><p><a class="button" href="/gigs/${order.gigId}?package=${order.package.tier}">${t('checkout.reorder')}</a></p>`;
    }
    if (order.status !== 'PENDING_PAYMENT') {
      return html`<div class="note"><p>${t('checkout.paid')}</p></div><p><a class="button" href="/orders/${order.orderId}">${t('checkout.order')}</a></p>`;
    }
    return html`
      ${payment?.status === 'FAILED' && !this.note ? html`<div class="note bad" role="status"><p>${t('checkout.declined')}</p></div>` : nothing}
      <p class="soft">${t('checkout.until')} ${at(order.payBy)} (${when(order.payBy)}). ${t('checkout.held')}</p>
      <p class="actions">
        <button type="button" class="button" ?disabled=${!payment || this.busy} aria-busy=${this.busy || !payment} @click=${this.#pay}>${payment ? html`${t('checkout.pay')} ${amount(payment.amount)}` : t('checkout.preparing')}</button>
        <a class="button quiet" href="/orders/${order.orderId}">${t('checkout.later')}</a>
      </p>`;
  }
}

const pause = () => new Promise(resolve => setTimeout(resolve, PAUSE));

function script(src) {
  if (globalThis.Razorpay) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    tag.src = src;
    tag.onload = resolve;
    tag.onerror = () => reject(new Error('The checkout script did not load'));
    document.head.append(tag);
  });
}

customElements.define('gs-checkout', CheckoutPage);
