// What others see of oneself, and what only oneself may change: details, the seller's page with its portfolio,
// password, and leaving.
import { html, nothing } from 'lit';
import { api, request, session } from '../core/api.js';
import { announce, announceNext } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { t } from '../core/text.js';
import { Form, words } from '../parts/forms.js';
import { countries, languages } from '../parts/languages.js';
import { avatar, cross, dialog } from '../parts/pieces.js';

const IMAGES = '.png,.jpg,.jpeg,.webp';
const MOST_ITEMS = 30;
const MOST_IMAGES = 10;
const empty = text => (String(text ?? '').trim() ? text : null);

class ProfilePage extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.item = null;
    this.dropping = null;
    this.portfolio = [];
  }

  async load(signal) {
    this.me = await session.user();
    this.sells = this.me.roles.includes('SELLER');
    const [details, seller] = await Promise.all([request('GET', '/users/me', { signal }), this.sells ? request('GET', '/sellers/me', { signal }) : null]);
    this.#details(details);
    if (seller) this.#seller(seller);
    this.#account();
  }

  #details({ data, etag }) {
    this.profile = data;
    this.details = new Form(this, {
      name: 'details',
      values: { displayName: data.displayName, country: data.country ?? '', languages: data.languages ?? [], bio: data.bio ?? '' },
      send: async values => {
        const body = { displayName: values.displayName, country: empty(values.country), languages: values.languages, bio: empty(values.bio) };
        this.#details(await request('PATCH', '/users/me', { body, etag }));
        announce(t('profile.saved'));
      },
    });
  }

  #seller({ data, etag }) {
    this.portfolio = data.portfolio;
    this.seller = new Form(this, {
      name: 'seller',
      draft: true,
      values: { headline: data.headline ?? '', description: data.description ?? '', skills: data.skills.join(', '), languages: data.languages ?? [] },
      send: async values => {
        const skills = [...new Set(values.skills.split(',').map(one => one.trim()).filter(Boolean))];
        try {
          this.#seller(await request('PUT', '/sellers/me', { body: { headline: values.headline, description: empty(values.description), skills, languages: values.languages }, etag }));
        } catch (error) {
          error.errors = error.errors?.map(one => ({ ...one, field: one.field.replace(/^skills\[\d+].*/, 'skills') })) ?? [];
          throw error;
        }
        localStorage.removeItem('draft:seller');
        announce(t('profile.saved'));
      },
    });
  }

  #account() {
    this.password = new Form(this, {
      name: 'password',
      send: async ({ currentPassword, newPassword }) => {
        await api.post('/auth/password/change', { currentPassword, newPassword });
        this.password.values = {};
        announce(t('profile.password.changed'));
      },
    });
    this.leaving = new Form(this, {
      name: 'leaving',
      send: async ({ currentPassword }) => {
        await api.post('/auth/account/erase', { currentPassword });
        session.forget();
        announceNext(t('profile.erased'));
        location.assign('/');
      },
    });
  }

  #picture = async event => {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) return;
    try {
      const { url } = await api.upload(file, 'PROFILE');
      this.profile = await api.patch('/users/me', { pictureUrl: url });
      const { etag } = await request('GET', '/users/me');
      const typed = this.details.values;
      this.#details({ data: this.profile, etag });
      this.details.values = typed;
      announce(t('profile.picture.changed'));
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.requestUpdate();
  };

  view() {
    const { details, password } = this;
    return html`<div class="medium stack profile">
      <div class="row spread"><h1>${t('profile.title')}</h1> <a href="/${this.sells ? 'sellers' : 'users'}/${this.me.userId}">${t('profile.see')}</a></div>
      <section class="card"><h2>${t('profile.details')}</h2>
        <div class="row top">${avatar(this.profile.displayName, this.profile.pictureUrl, 96)}
          <div class="grow field"><label for="picture">${t('profile.picture')}</label><p class="hint" id="picture-hint">${t('profile.picture.hint')}</p>
            <input id="picture" type="file" accept=${IMAGES} aria-describedby="picture-hint" @change=${this.#picture} /></div></div>
        <form novalidate @submit=${details.submit}>
          ${details.summary()}
          ${details.field('displayName', { label: t('profile.name'), required: true, maxlength: 80, autocomplete: 'name' })}
          ${details.field('country', { label: t('profile.country'), options: countries(), autocomplete: 'country' })}
          ${languages(details, 'languages', t('profile.languages'))}
          ${details.field('bio', { label: t('profile.bio'), hint: t('profile.bio.hint'), rows: 4, maxlength: 2000 })}
          ${details.button(t('profile.save'))}
        </form>
      </section>
      ${this.sells ? html`${this.#sellerPart()} ${this.#portfolioPart()}` : nothing}
      <section class="card"><h2>${t('profile.account')}</h2>
        <dl><dt>${t('profile.email')}</dt><dd>${this.me.email} ${this.me.emailVerified ? html`<span class="tag good">${t('profile.verified')}</span>` : html`<span class="tag warn">${t('profile.unverified')}</span>`}</dd></dl>
        <p><a href="/notifications/preferences">${t('profile.notifications')}</a></p>
        <h3>${t('profile.password')}</h3>
        <form novalidate @submit=${password.submit}>
          <input class="hidden" tabindex="-1" aria-hidden="true" type="email" autocomplete="username" .value=${this.me.email} readonly />
          ${password.summary()}
          ${password.field('currentPassword', { label: t('profile.password.current'), type: 'password', required: true, autocomplete: 'current-password' })}
          ${password.field('newPassword', { label: t('profile.password.new'), type: 'password', required: true, minlength: 8, maxlength: 200, autocomplete: 'new-password' })}
          ${password.button(t('profile.password.change'), 'quiet')}
        </form>
        <h3>${t('profile.leave')}</h3>
        <p class="soft">${t('profile.leave.hint')}</p>
        <button type="button" class="button danger" @click=${() => this.querySelector('#leave').showModal()}>${t('profile.leave.go')}</button>
      </section>
      ${this.#dialogs()}
    </div>`;
  }

  #sellerPart() {
    const { seller } = this;
    return html`<section class="card" id="seller"><h2>${t('profile.seller')}</h2>
      <form novalidate @submit=${seller.submit}>
        ${seller.summary()}
        ${seller.field('headline', { label: t('profile.headline'), hint: t('profile.headline.hint'), required: true, maxlength: 120 })}
        ${seller.field('description', { label: t('profile.description'), rows: 6, maxlength: 5000 })}
        ${seller.field('skills', { label: t('profile.skills'), hint: t('profile.skills.hint'), maxlength: 1500 })}
        ${languages(seller, 'languages', t('profile.seller.languages'))}
        ${seller.button(t('profile.save'))}
      </form>
    </section>`;
  }

  #portfolioPart() {
    return html`<section class="card" id="portfolio"><div class="row spread"><h2>${t('profile.portfolio')}</h2>
        ${this.portfolio.length < MOST_ITEMS ? html`<button type="button" class="button small" @click=${() => this.#edit(null)}>${t('profile.item.new')}</button>` : nothing}</div>
      ${this.portfolio.length
        ? html`<ul class="plain portfolio-list">${this.portfolio.map(
            item => html`<li class="row top">${item.imageUrls[0] ? html`<img src=${item.imageUrls[0]} alt="" width="96" height="72" loading="lazy" />` : nothing}
              <div class="grow"><h3>${item.title}</h3>${item.description ? html`<p class="text soft">${item.description}</p>` : nothing}
                <p class="actions"><button type="button" class="link" aria-label="${t('profile.item.edit')}: ${item.title}" @click=${() => this.#edit(item)}>${t('profile.item.edit')}</button>
                <button type="button" class="link" aria-label="${t('profile.item.drop')}: ${item.title}" @click=${() => this.#ask(item)}>${t('profile.item.drop')}</button></p></div></li>`,
          )}</ul>`
        : html`<p class="soft">${t('profile.portfolio.none')}</p>`}
    </section>`;
  }

  async #edit(item) {
    this.item = new Form(this, {
      name: `item-${item?.itemId ?? 'new'}`,
      draft: !item,
      values: { title: item?.title ?? '', description: item?.description ?? '', link: item?.link ?? '', imageUrls: item?.imageUrls ?? [] },
      send: async values => {
        const body = { title: values.title, description: empty(values.description), link: empty(values.link), imageUrls: values.imageUrls };
        const saved = item ? await api.put(`/sellers/me/portfolio/${item.itemId}`, body) : await api.post('/sellers/me/portfolio', body);
        this.portfolio = item ? this.portfolio.map(one => (one.itemId === saved.itemId ? saved : one)) : [...this.portfolio, saved];
        this.querySelector('#item').close();
        announce(t('profile.saved'));
      },
    });
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('#item').showModal();
  }

  #ask(item) {
    this.dropping = item;
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('#drop').showModal());
  }

  #drop = async () => {
    try {
      await api.delete(`/sellers/me/portfolio/${this.dropping.itemId}`);
      this.portfolio = this.portfolio.filter(one => one !== this.dropping);
      announce(t('profile.item.dropped'));
    } catch (error) {
      announce(words(error), 'bad');
    }
    this.querySelector('#drop').close();
    this.requestUpdate();
  };

  #images = async event => {
    const form = this.item;
    const files = [...event.target.files].slice(0, MOST_IMAGES - form.values.imageUrls.length);
    event.target.value = '';
    for (const file of files) {
      try {
        const { url } = await api.upload(file, 'PORTFOLIO');
        form.set('imageUrls', [...form.values.imageUrls, url]);
      } catch (error) {
        announce(`${file.name}: ${words(error)}`, 'bad');
      }
    }
  };

  #dialogs() {
    const { item, leaving } = this;
    return html`${item
        ? dialog({
            id: 'item',
            title: t('profile.item'),
            body: html`<form novalidate @submit=${item.submit}>
              ${item.summary()}
              ${item.field('title', { label: t('profile.item.title'), required: true, maxlength: 120 })}
              ${item.field('description', { label: t('profile.item.description'), rows: 4, maxlength: 2000 })}
              ${item.field('link', { label: t('profile.item.link'), type: 'url', maxlength: 2048, placeholder: 'https://' })}
              ${item.values.imageUrls.length
                ? html`<ul class="plain shots">${item.values.imageUrls.map(
                    (url, place) => html`<li><img src=${url} alt=${t('editor.picture', { place: place + 1 })} width="200" height="150" /><button type="button" class="icon" aria-label=${t('editor.picture.remove', { place: place + 1 })} @click=${() => item.set('imageUrls', item.values.imageUrls.filter(one => one !== url))}>${cross}</button></li>`,
                  )}</ul>`
                : nothing}
              <div class="field"><label for="item-images">${t('editor.pictures.add')} <span class="optional">${t('form.optional')}</span></label><input id="item-images" type="file" multiple accept=${IMAGES} @change=${this.#images} /></div>
              <p class="actions">${item.button(t('profile.save'))} <button type="button" class="button quiet" @click=${() => this.querySelector('#item').close()}>${t('dialog.cancel')}</button></p>
            </form>`,
          })
        : nothing}
      ${dialog({
        id: 'drop',
        title: t('profile.item.drop'),
        body: html`<p>${this.dropping?.title}</p><p class="actions"><button type="button" class="button danger" @click=${this.#drop}>${t('profile.item.drop')}</button> <button type="button" class="button quiet" @click=${() => this.querySelector('#drop').close()}>${t('dialog.cancel')}</button></p>`,
      })}
      ${dialog({
        id: 'leave',
        title: t('profile.leave.go'),
        body: html`<p>${t('profile.leave.explained')}</p>
          <form novalidate @submit=${leaving.submit}>
            ${leaving.summary()}
            ${leaving.field('currentPassword', { label: t('profile.password.current'), type: 'password', required: true, autocomplete: 'current-password' })}
            <p class="actions">${leaving.button(t('profile.leave.go'), 'danger')} <button type="button" class="button quiet" @click=${() => this.querySelector('#leave').close()}>${t('dialog.cancel')}</button></p>
          </form>`,
      })}`;
  }
}

customElements.define('gs-profile', ProfilePage);
