// Selling at a glance: what is due, what was earned and can be taken out, and how the gigs are doing.
import { html, nothing } from 'lit';
import { api, done, keyFor, query, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { amountOf, amountText, decimalOf, money, moment, number, t } from '../core/text.js';
import { bars } from '../parts/chart.js';
import { Form, words } from '../parts/forms.js';
import { statusTag, waiting } from '../parts/orders.js';
import { amount, dialog, more } from '../parts/pieces.js';

/* messages: status.* waits.* posting.* ledger.* figures.* withdrawal.* */

const BALANCES = ['available', 'pending', 'payoutInFlight', 'refundDue'];
const FIGURES = ['views', 'clicks', 'orders'];
const DAYS = 30;
const MOST_PAGES = 5;
const dayAndMonth = new Intl.DateTimeFormat(`${document.documentElement.lang}-IN`, { day: 'numeric', month: 'short', timeZone: 'UTC' });

class SellPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.insights = null;
    this.figure = 'views';
    this.busy = false;
    this.lines = [];
    this.takenOut = null;
  }

  async load(signal) {
    this.me = await session.user();
    if (!this.me.roles.includes('SELLER')) return;
    const options = { signal };
    [this.balance, this.due, this.statement] = await Promise.all([
      api.get('/payments/me/balance', options),
      api.get('/orders?role=seller&group=active&limit=50', options),
      api.get('/payments/me/transactions?limit=100', options),
    ]);
    this.lines = this.statement.items;
    this.shown = 10;
    this.form = this.#withdrawal();
    this.#follow();
    this.#earned().catch(error => console.warn('The earlier earnings are not there', error.message));
    // The figures come from elsewhere; the money is shown without them.
    this.insights = await api.get('/sellers/me/insights', options).catch(() => null);
  }

  async #follow() {
    if (this.live) return;
    const { notifications } = await import('../core/live.js');
    this.live = notifications();
    this.live.on('notification:new', () => this.#refresh());
  }

  async #refresh() {
    try {
      [this.balance, this.due, this.statement] = await Promise.all([api.get('/payments/me/balance'), api.get('/orders?role=seller&group=active&limit=50'), api.get('/payments/me/transactions?limit=100')]);
      this.lines = this.statement.items;
      this.requestUpdate();
    } catch (error) {
      console.warn('The newest figures are not there', error.message);
    }
  }

  /** What was earned in the last days: as many lines as are needed for that. */
  async #earned() {
    const from = Date.now() - DAYS * 86_400_000;
    for (let pages = 0; pages < MOST_PAGES && this.statement.nextCursor && Date.parse(this.lines.at(-1).at) > from; pages++) await this.#earlier();
  }

  async #earlier() {
    this.statement = await api.get(`/payments/me/transactions${query({ limit: 100, cursor: this.statement.nextCursor })}`);
    this.lines = [...this.lines, ...this.statement.items];
    this.requestUpdate();
  }

  #more = async () => {
    this.busy = true;
    this.requestUpdate();
    try {
      if (this.shown + 20 > this.lines.length && this.statement.nextCursor) await this.#earlier();
      this.shown += 20;
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.busy = false;
    this.requestUpdate();
  };

  #become = async event => {
    event.currentTarget.disabled = true;
    try {
      await api.post('/auth/roles/seller');
      await session.renew();
      announce(t('sell.became'));
      await this.open();
    } catch (error) {
      this.fail(error);
      this.requestUpdate();
    }
  };

  #withdrawal() {
    const { available } = this.balance;
    return new Form(this, {
      name: 'withdrawal',
      values: { 'amount.amountMinor': amountText(available) },
      check: values => {
        const wanted = amountOf(values['amount.amountMinor'], available.currency);
        const message = !wanted?.amountMinor ? t('withdraw.wrong') : wanted.amountMinor > available.amountMinor ? t('withdraw.much', { amount: money(available) }) : null;
        return message ? [{ field: 'amount.amountMinor', message }] : [];
      },
      send: async values => {
        const body = { amount: amountOf(values['amount.amountMinor'], available.currency) };
        this.takenOut = await api.post('/payments/me/withdrawals', body, { key: keyFor('withdrawal', body) });
        done('withdrawal');
        this.querySelector('#withdraw').close();
        await this.#refresh();
        this.form = this.#withdrawal();
      },
    });
  }

  view() {
    if (!this.me.roles.includes('SELLER')) return this.#invitation();
    return html`<div class="wrap stack dashboard">
        <div class="row spread"><h1>${t('sell.title')}</h1>
          <p class="actions"><a class="button" href="/sell/gigs/new">${t('gigs.new')}</a> <a class="button quiet" href="/sell/gigs">${t('gigs.title')}</a></p></div>
        ${this.#money()} ${this.#due()} ${this.#insights()} ${this.#earnings()} ${this.#statement()}
      </div>
      ${this.#dialog()}`;
  }

  #invitation() {
    return html`<div class="medium stack"><h1>${t('sell.become')}</h1><p class="lead">${t('sell.become.lead')}</p>
      <ul><li>${t('sell.become.1')}</li><li>${t('sell.become.2')}</li><li>${t('sell.become.3')}</li></ul>
      <p><button type="button" class="button" @click=${this.#become}>${t('sell.become.go')}</button></p></div>`;
  }

  #money() {
    const { balance, takenOut } = this;
    return html`<section class="card" aria-labelledby="money"><div class="row spread"><h2 id="money">${t('sell.money')}</h2>
        ${balance.available.amountMinor > 0 ? html`<button type="button" class="button small" @click=${() => this.querySelector('#withdraw').showModal()}>${t('withdraw.open')}</button>` : nothing}</div>
      <dl class="balances">${BALANCES.filter(name => name !== 'refundDue' || balance[name]?.amountMinor).map(
        name => html`<div class=${name}><dt>${t(`ledger.${name}`)}</dt><dd>${amount(balance[name])}</dd></div>`,
      )}</dl>
      ${takenOut ? html`<p class="note" role="status">${t(`withdrawal.${takenOut.status}`, { amount: money(takenOut.amount) })}</p>` : nothing}
    </section>`;
  }

  #dialog() {
    const { form, balance } = this;
    return dialog({
      id: 'withdraw',
      title: t('withdraw.open'),
      body: html`<p>${t('withdraw.explained', { amount: money(balance.available) })}</p>
        <form novalidate @submit=${form.submit}>
          ${form.summary()}
          ${form.field('amount.amountMinor', { label: t('withdraw.amount'), required: true, inputmode: 'decimal', prefix: balance.available.currency, maxlength: 13 })}
          <p class="actions">${form.button(t('withdraw.send'))} <button type="button" class="button quiet" @click=${() => this.querySelector('#withdraw').close()}>${t('dialog.cancel')}</button></p>
        </form>`,
    });
  }

  #due() {
    const orders = [...this.due.items].sort((one, other) => String(one.dueAt ?? '9').localeCompare(String(other.dueAt ?? '9')));
    return html`<section aria-labelledby="due"><h2 id="due">${t('sell.due')}</h2>
      ${orders.length
        ? html`<ul class="plain due">${orders.slice(0, 6).map(
            order => html`<li class="card order"><div class="row spread"><h3><a href="/orders/${order.orderId}">${order.gigTitle}</a></h3> ${statusTag(order)}</div>
              <p class="soft">${order.package.name} · ${amount(order.sellerShare)}</p>${waiting(order, this.me.userId)}</li>`,
          )}</ul>`
        : html`<p class="soft">${t('sell.due.none')}</p>`}
      <p><a href="/orders?role=seller">${t('sell.orders')}</a></p>
    </section>`;
  }

  #insights() {
    const { insights, figure } = this;
    if (!insights?.days?.length) return nothing;
    const { totals } = insights;
    const points = insights.days.map(one => ({ label: dayAndMonth.format(new Date(one.day)), value: one[figure], text: number(one[figure]) }));
    return html`<section class="card" aria-labelledby="figures"><h2 id="figures">${t('figures.title')}</h2>
      <dl class="balances">${FIGURES.map(name => html`<div><dt>${t(`figures.${name}`)}</dt><dd>${number(totals[name])}</dd></div>`)}
        <div><dt>${t('figures.conversion')}</dt><dd>${totals.conversion === null || totals.conversion === undefined ? '–' : `${decimalOf(totals.conversion * 100)} %`}</dd></div></dl>
      <p class="chips" role="group" aria-label=${t('figures.choose')}>${FIGURES.map(
        name => html`<button type="button" class="chip" aria-pressed=${name === figure} @click=${() => { this.figure = name; this.requestUpdate(); }}>${t(`figures.${name}`)}</button>`,
      )}</p>
      ${bars({ title: t('figures.by-day', { what: t(`figures.${figure}`) }), columns: [t('figures.day'), t(`figures.${figure}`)], points })}
    </section>`;
  }

  #earnings() {
    const { currency } = this.balance.available;
    const days = new Map(Array.from({ length: DAYS }, (_, back) => [new Date(Date.now() - (DAYS - 1 - back) * 86_400_000).toISOString().slice(0, 10), 0]));
    for (const line of this.lines) {
      const date = line.at.slice(0, 10);
      const earned = line.kind === 'SETTLEMENT' && String(line.account).startsWith('SELLER') && line.amount.currency === currency;
      if (earned && days.has(date)) days.set(date, days.get(date) + line.amount.amountMinor);
    }
    if (![...days.values()].some(Boolean)) return nothing;
    const points = [...days].map(([date, amountMinor]) => ({ label: dayAndMonth.format(new Date(date)), value: amountMinor, text: money({ amountMinor, currency }) }));
    return html`<section class="card" aria-labelledby="earned"><h2 id="earned">${t('sell.earned')}</h2>${bars({ title: t('sell.earned.by-day'), columns: [t('figures.day'), t('sell.earned')], points })}</section>`;
  }

  #statement() {
    return html`<section aria-labelledby="statement"><h2 id="statement">${t('sell.statement')}</h2>
      ${this.lines.length
        ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="statement"><table class="card-table statement">
              <thead><tr><th scope="col">${t('statement.when')}</th><th scope="col">${t('statement.what')}</th><th scope="col">${t('statement.where')}</th><th scope="col" class="figure">${t('statement.amount')}</th></tr></thead>
              <tbody>${this.lines.slice(0, this.shown).map(
                line => html`<tr><td><time datetime=${line.at}>${moment(line.at)}</time></td>
                  <td>${line.orderId ? html`<a href="/orders/${line.orderId}">${t(`posting.${line.kind}`)}</a>` : t(`posting.${line.kind}`)}</td>
                  <td class="soft">${line.account ? t(`ledger.${line.account}`) : '–'}</td><td class="figure">${amount(line.amount)}</td></tr>`,
              )}</tbody>
            </table></div>
            ${this.shown < this.lines.length || this.statement.nextCursor ? more(this.busy, this.#more) : nothing}`
        : html`<p class="soft">${t('sell.statement.none')}</p>`}
    </section>`;
  }
}

customElements.define('gs-sell', SellPage);
