// A seller's own gigs: drafts, those that buyers find, and those that pause.
import { html, nothing } from 'lit';
import { api, query, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { day, t } from '../core/text.js';
import { words } from '../parts/forms.js';
import { picture } from '../parts/gigs.js';
import { gigTag, move, publishable } from '../parts/own-gigs.js';
import { amount, dialog, empty, more } from '../parts/pieces.js';

/* messages: gigs.moved.* */

class GigsPage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.items = [];
    this.busy = null;
    this.going = null;
  }

  async load(signal) {
    if (!(await session.user()).roles.includes('SELLER')) {
      location.replace('/sell');
      await new Promise(() => {});
    }
    this.items = [];
    this.#take(await api.get('/sellers/me/gigs', { signal }));
  }

  #take(page) {
    this.items = [...this.items, ...page.items];
    this.cursor = page.nextCursor;
  }

  #more = () => this.#try('more', async () => this.#take(await api.get(`/sellers/me/gigs${query({ cursor: this.cursor })}`)));

  async #try(what, work) {
    this.busy = what;
    this.requestUpdate();
    try {
      await work();
    } catch (error) {
      announce(error.errors?.length ? t('gigs.incomplete') : words(error), 'bad');
    }
    this.busy = null;
    this.requestUpdate();
  }

  #move(gig, step) {
    return this.#try(gig.gigId, async () => {
      Object.assign(gig, await move(gig, step));
      announce(t(`gigs.moved.${step}`));
    });
  }

  #ask(gig) {
    this.going = gig;
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('#archive').showModal());
  }

  #archive = () =>
    this.#try('archive', async () => {
      await api.delete(`/gigs/${this.going.gigId}`);
      this.items = this.items.filter(one => one !== this.going);
      announce(t('gigs.archived'));
    }).finally(() => this.querySelector('#archive').close());

  view() {
    return html`<div class="wrap">
        <div class="row spread"><h1>${t('gigs.title')}</h1> <a class="button" href="/sell/gigs/new">${t('gigs.new')}</a></div>
        ${this.items.length
          ? html`<ul class="plain own-gigs">${this.items.map(gig => this.#gig(gig))}</ul>
              ${this.cursor ? more(this.busy === 'more', this.#more) : nothing}`
          : empty(t('gigs.none'), t('gigs.none.text'), html`<a class="button" href="/sell/gigs/new">${t('gigs.new')}</a>`)}
      </div>
      ${dialog({
        id: 'archive',
        title: t('gigs.archive'),
        body: html`<p>${t('gigs.archive.explained', { title: this.going?.title ?? '' })}</p>
          <p class="actions"><button type="button" class="button danger" aria-busy=${this.busy === 'archive'} @click=${this.#archive}>${t('gigs.archive')}</button>
          <button type="button" class="button quiet" @click=${() => this.querySelector('#archive').close()}>${t('dialog.cancel')}</button></p>`,
      })}`;
  }

  #gig(gig) {
    const busy = this.busy === gig.gigId;
    return html`<li class="card own-gig">
      <div class="own-gig-picture">${picture(gig.gigId, gig.imageUrls[0] ?? null)}</div>
      <div class="grow">
        <div class="row spread"><h2><a href="/sell/gigs/${gig.gigId}">${gig.title}</a></h2> ${gigTag(gig)}</div>
        <p class="soft">${gig.startingPrice ? html`${t('gig.from')} ${amount(gig.startingPrice)} · ` : nothing}${t('gigs.changed', { day: day(gig.updatedAt) })}</p>
        <p class="actions">
          <a class="button quiet small" href="/sell/gigs/${gig.gigId}">${t('gigs.edit')}</a>
          ${gig.status === 'PUBLISHED'
            ? html`<a class="button quiet small" href="/gigs/${gig.gigId}">${t('gigs.see')}</a>
                <button type="button" class="button quiet small" aria-busy=${busy} @click=${() => this.#move(gig, 'pause')}>${t('gigs.pause')}</button>`
            : nothing}
          ${publishable(gig) ? html`<button type="button" class="button small" aria-busy=${busy} @click=${() => this.#move(gig, 'publish')}>${t('gigs.publish')}</button>` : nothing}
          <button type="button" class="button danger small" aria-label="${t('gigs.archive')}: ${gig.title}" @click=${() => this.#ask(gig)}>${t('gigs.archive')}</button>
        </p>
      </div>
    </li>`;
  }
}

customElements.define('gs-gigs', GigsPage);
