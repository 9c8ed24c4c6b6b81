// The moderator's desk: disputes that wait, people, gigs, reviews, and what moderators did.
import { html, nothing } from 'lit';
import { ApiError, api, query, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { day, moment, t } from '../core/text.js';
import { words } from '../parts/forms.js';
import { gigTag } from '../parts/own-gigs.js';
import { amount, dialog, empty, more, stars, tag, when } from '../parts/pieces.js';

/* messages: desk.act.* desk.done.* desk.audit.* desk.outcome.* desk.role.* */

const DESKS = ['disputes', 'users', 'gigs', 'reviews', 'audit'];
const HARD = ['suspend', 'takedown', 'hide'];
const pathOf = desk => (desk === 'disputes' ? '/moderation' : `/moderation/${desk}`);
/** The last id in what was pasted: an address of ours, or an id alone. */
const idIn = text => /([0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-HJKMNP-TV-Z]{26})(?![\s\S]*[0-9a-f]{8}-)/i.exec(text)?.[1] ?? null;

class ModerationPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    const last = location.pathname.split('/').at(-1);
    this.desk = DESKS.includes(last) ? last : 'disputes';
    this.q = new URLSearchParams(location.search).get('q') ?? '';
    this.items = [];
    this.cursor = null;
    this.busy = null;
    this.asked = null;
    this.names = new Map();
  }

  async load(signal) {
    this.me = await session.user();
    if (!this.me.roles.includes('ADMIN')) throw new ApiError(403, null);
    this.items = [];
    this.#take(await this.#ask('', signal));
  }

  async #ask(cursor, signal) {
    const options = { signal };
    const { q } = this;
    switch (this.desk) {
      case 'users':
        return api.get(`/admin/users${query({ query: q, cursor })}`, options);
      case 'gigs': {
        if (!q) return { items: [], nextCursor: null };
        const id = idIn(q);
        if (id) return { items: await api.get(`/gigs/${id}`, options).then(gig => [gig], missing), nextCursor: null };
        return api.get(`/search/gigs${query({ q, cursor })}`, options);
      }
      case 'reviews': {
        const id = q && idIn(q);
        if (!id) return { items: [], nextCursor: null };
        const of = /\/(users|sellers)\//.test(q) ? `/users/${id}/reviews` : `/gigs/${id}/reviews`;
        return api.get(`${of}${query({ cursor })}`, options).catch(error => ({ items: missing(error), nextCursor: null }));
      }
      case 'audit':
        return api.get(`/admin/audit${query({ cursor })}`, options);
      default:
        return api.get(`/admin/disputes${query({ cursor })}`, options);
    }
  }

  #take(page) {
    this.items = [...this.items, ...page.items];
    this.cursor = page.nextCursor;
    if (this.desk === 'audit' || this.desk === 'disputes') this.#name(page.items.flatMap(one => [one.actorId, one.buyerId, one.sellerId]));
  }

  /** Ids say little; the names follow when they are there. */
  async #name(ids) {
    const unknown = [...new Set(ids)].filter(id => id && !this.names.has(id));
    await Promise.all(unknown.map(async id => this.names.set(id, (await api.get(`/users/${id}`).catch(() => null))?.displayName ?? t('desk.gone'))));
    this.requestUpdate();
  }

  #more = () => this.#try('more', async () => this.#take(await this.#ask(this.cursor)));

  async #try(what, work) {
    this.busy = what;
    this.requestUpdate();
    try {
      await work();
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.busy = null;
    this.requestUpdate();
  }

  /** @param {{act: string, path: string, about: string, then: (answer: any) => void}} asked */
  #sure(asked) {
    this.asked = asked;
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('#sure').showModal());
  }

  #go = () =>
    this.#try('act', async () => {
      const { act, path, then } = this.asked;
      then(await api.post(path));
      announce(t(`desk.done.${act}`));
    }).finally(() => this.querySelector('#sure').close());

  #button(act, path, about, then) {
    return html`<button type="button" class="button ${HARD.includes(act) ? 'danger' : 'quiet'} small" aria-label="${t(`desk.act.${act}`)}: ${about}" @click=${() => this.#sure({ act, path, about, then })}>${t(`desk.act.${act}`)}</button>`;
  }

  view() {
    const { asked } = this;
    return html`<div class="wrap">
        <h1>${t('desk.title')}</h1>
        <nav class="tabs" aria-label=${t('desk.title')}>${DESKS.map(desk => html`<a href=${pathOf(desk)} aria-current=${desk === this.desk ? 'page' : nothing}>${this.#label(desk)}</a>`)}</nav>
        ${this.#search()} ${this.#list()}
        ${this.cursor ? more(this.busy === 'more', this.#more) : nothing}
      </div>
      ${dialog({
        id: 'sure',
        title: asked ? t(`desk.act.${asked.act}`) : t('desk.title'),
        body: html`<p><b>${asked?.about}</b></p>${asked ? html`<p>${t(`desk.act.${asked.act}.explained`)}</p>` : nothing}
          <p class="actions"><button type="button" class="button" aria-busy=${this.busy === 'act'} @click=${this.#go}>${asked ? t(`desk.act.${asked.act}`) : nothing}</button>
          <button type="button" class="button quiet" @click=${() => this.querySelector('#sure').close()}>${t('dialog.cancel')}</button></p>`,
      })}`;
  }

  #label(desk) {
    return { disputes: t('desk.disputes'), users: t('desk.users'), gigs: t('desk.gigs'), reviews: t('desk.reviews'), audit: t('desk.audit') }[desk];
  }

  #search() {
    const words = { users: [t('desk.users.find'), t('desk.users.hint')], gigs: [t('desk.gigs.find'), t('desk.gigs.hint')], reviews: [t('desk.reviews.find'), t('desk.reviews.hint')] }[this.desk];
    if (!words) return nothing;
    return html`<form role="search" class="desk-search" action=${pathOf(this.desk)}>
      <div class="field"><label for="desk-q">${words[0]}</label><p class="hint" id="desk-hint">${words[1]}</p>
        <div class="row"><input class="grow" id="desk-q" name="q" type="text" .value=${this.q} autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="desk-hint" /><button class="button">${t('desk.find')}</button></div></div>
    </form>`;
  }

  #list() {
    const { items, desk } = this;
    if (!items.length) {
      if (desk === 'disputes') return empty(t('desk.disputes.none'), t('desk.disputes.none.text'));
      return desk === 'users' || desk === 'audit' || this.q ? html`<p class="soft">${t('desk.none')}</p>` : nothing;
    }
    const rows = { disputes: this.#dispute, users: this.#user, gigs: this.#gig, reviews: this.#review, audit: this.#entry }[desk];
    return html`<ul class="plain desk">${items.map(item => html`<li class="card">${rows(item)}</li>`)}</ul>`;
  }

  #dispute = one => html`<div class="row spread"><h2><a href="/moderation/orders/${one.orderId}">${one.gigTitle}</a></h2> ${amount(one.total)}</div>
    <p class="soft">${t('desk.parties', { buyer: this.names.get(one.buyerId) ?? '…', seller: this.names.get(one.sellerId) ?? '…' })} · ${t('desk.since')} ${when(one.openedAt)}</p>
    <blockquote class="text">${one.reason}</blockquote>`;

  #user = one => {
    const suspended = one.status === 'SUSPENDED';
    const path = act => `/admin/users/${one.userId}/${act}`;
    const then = answer => Object.assign(one, answer);
    return html`<div class="row spread"><h2><a href="/users/${one.userId}">${one.displayName}</a></h2>
        <span class="row">${one.roles.map(role => tag(role, t(`desk.role.${role}`)))} ${suspended ? tag('SUSPENDED', t('desk.suspended'), 'bad') : nothing}</span></div>
      <p class="soft">${one.email} · ${t('desk.joined', { day: day(one.createdAt) })}</p>
      ${one.userId === this.me.userId
        ? nothing
        : html`<p class="actions">${this.#button(suspended ? 'reinstate' : 'suspend', path(suspended ? 'reinstate' : 'suspend'), one.displayName, then)}
            ${one.roles.includes('ADMIN') ? nothing : this.#button('grant-admin', path('grant-admin'), one.displayName, then)}</p>`}`;
  };

  #gig = one => {
    const path = act => `/admin/gigs/${one.gigId}/${act}`;
    const then = answer => Object.assign(one, answer);
    return html`<div class="row spread"><h2><a href="/gigs/${one.gigId}">${one.title}</a></h2> ${one.status ? gigTag(one) : nothing}</div>
      <p class="soft">${one.seller?.displayName ?? nothing} ${one.startingPrice ? amount(one.startingPrice) : nothing}</p>
      <p class="actions">${one.takenDown ? this.#button('restore', path('restore'), one.title, then) : this.#button('takedown', path('takedown'), one.title, then)}</p>`;
  };

  #review = one => {
    const path = act => `/admin/reviews/${one.reviewId}/${act}`;
    const hidden = one.status === 'HIDDEN';
    const then = answer => (one.status = answer.status);
    const about = `${one.author.displayName ?? t('desk.gone')}, ${day(one.publishedAt)}`;
    return html`<p class="row">${stars(one.rating)} <b>${about}</b> ${hidden ? tag('HIDDEN', t('desk.hidden'), 'bad') : nothing}</p><p class="text">${one.comment}</p>
      <p class="actions">${hidden ? this.#button('restore', path('restore'), about, then) : this.#button('hide', path('hide'), about, then)}</p>`;
  };

  #entry = one => {
    const where = { GIG: `/gigs/${one.subjectId}`, USER: `/users/${one.subjectId}`, ORDER: `/moderation/orders/${one.subjectId}` }[one.subjectType];
    const back = { GIG_TAKEN_DOWN: `/admin/gigs/${one.subjectId}/restore`, REVIEW_HIDDEN: `/admin/reviews/${one.subjectId}/restore` }[one.action];
    return html`<div class="row spread"><b>${t(`desk.audit.${one.action}`)}</b> <time class="soft" datetime=${one.at}>${moment(one.at)}</time></div>
      <p class="soft">${this.names.get(one.actorId) ?? '…'} · ${where ? html`<a href=${where}><code>${one.subjectId}</code></a>` : html`<code>${one.subjectId}</code>`}</p>
      ${one.outcome ? html`<p>${t(`desk.outcome.${one.outcome}`)} ${one.settlement ? html`· ${t('desk.to.buyer')} ${amount(one.settlement.toBuyer)}, ${t('desk.to.seller')} ${amount(one.settlement.toSeller)}` : nothing}</p>` : nothing}
      ${one.note ? html`<blockquote class="text">${one.note}</blockquote>` : nothing}
      ${back ? html`<p class="actions">${this.#button('restore', back, one.subjectId, () => {})}</p>` : nothing}`;
  };
}

/** What is not there is an empty list; everything else is a failure. */
function missing(error) {
  if (error.status === 404) return [];
  throw error;
}

customElements.define('gs-moderation', ModerationPage);
