// The gig editor: what is offered, in up to three packages, with pictures; kept while one types, saved as a draft,
// looked at as buyers will, then published.
import { html, nothing } from 'lit';
import { live } from 'lit';
import { api, request, session } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page, idAfter, title } from '../core/page.js';
import { amountOf, amountText, number, t } from '../core/text.js';
import { Form, words } from '../parts/forms.js';
import { categoryName, paths, picture } from '../parts/gigs.js';
import { gigTag, move, publishable } from '../parts/own-gigs.js';
import { amount, breadcrumbs, cross, dialog } from '../parts/pieces.js';

/* messages: tier.* gigs.moved.* */

const TIERS = ['BASIC', 'STANDARD', 'PREMIUM'];
const CURRENCIES = ['INR', 'USD', 'EUR', 'GBP', 'AUD', 'CAD', 'SGD', 'JPY'];
const REVISIONS = [0, 1, 2, 3, 5, 10, -1];
const IMAGES = '.png,.jpg,.jpeg,.webp';
const MOST_IMAGES = 8;
const MOST_TAGS = 10;
const MOST_QUESTIONS = 20;

/** The parts of a package as the server names them, and as the form does: by tier, however many there are. */
const fieldOf = (tier, part) => `packages[${tier}].${part}`;
const PARTS = ['name', 'description', 'price.amountMinor', 'deliveryDays', 'revisions'];

class GigEditor extends Page {
  static forMembers = true;

  constructor() {
    super();
    this.gigId = idAfter('gigs');
    this.publishing = false;
    this.uploading = 0;
  }

  get isNew() {
    return this.gigId === 'new';
  }

  async load(signal) {
    const me = await session.user();
    if (!me.roles.includes('SELLER')) {
      location.replace('/sell');
      await new Promise(() => {});
    }
    const [categories, found] = await Promise.all([
      api.get('/categories', { signal, anonymous: true }),
      this.isNew ? { data: null, etag: null } : request('GET', `/gigs/${this.gigId}`, { signal }),
    ]);
    this.categories = [...paths(categories).values()].filter(path => !path.at(-1).children?.length);
    this.#take(found);
    if (!this.isNew) title(t('editor.title'));
  }

  #take({ data, etag }) {
    this.gig = data;
    this.etag = etag;
    // What was typed belongs to the version that it was typed over.
    this.form = new Form(this, { name: `gig-${this.gigId}-${data?.version ?? 0}`, draft: true, values: valuesOf(data), send: values => this.#send(values), check: values => this.#check(values) });
  }

  #on(values, tier) {
    return tier === 'BASIC' || values[`on.${tier}`];
  }

  /** A basic package that nobody began may wait until the gig is published. */
  #begun(values, tier) {
    return tier !== 'BASIC' || ['name', 'description', 'price.amountMinor'].some(part => String(values[fieldOf(tier, part)] ?? '').trim());
  }

  #packages(values) {
    return TIERS.filter(tier => this.#on(values, tier) && this.#begun(values, tier));
  }

  #check(values) {
    const wrong = [];
    const needs = (field, fine, message = t('invalid.missing')) => fine || wrong.push({ field, message });
    if (tagsOf(values).length > MOST_TAGS) wrong.push({ field: 'tags', message: t('editor.tags.many', { count: MOST_TAGS }) });
    if (this.publishing) needs('description', String(values.description ?? '').trim());
    const tiers = this.publishing ? TIERS.filter(tier => this.#on(values, tier)) : this.#packages(values);
    for (const tier of tiers) {
      needs(fieldOf(tier, 'name'), String(values[fieldOf(tier, 'name')] ?? '').trim());
      const price = values[fieldOf(tier, 'price.amountMinor')];
      needs(fieldOf(tier, 'price.amountMinor'), price && amountOf(price, values.currency)?.amountMinor > 0, price ? t('editor.price.wrong') : undefined);
      needs(fieldOf(tier, 'deliveryDays'), Number(values[fieldOf(tier, 'deliveryDays')]) >= 1);
    }
    const prices = tiers.map(tier => amountOf(values[fieldOf(tier, 'price.amountMinor')] ?? '', values.currency)?.amountMinor);
    if (prices.every(Boolean) && prices.some((price, place) => place && price < prices[place - 1])) {
      const place = prices.findIndex((price, at) => at && price < prices[at - 1]);
      wrong.push({ field: fieldOf(tiers[place], 'price.amountMinor'), message: t('editor.price.order') });
    }
    return wrong;
  }

  async #send(values) {
    const tiers = this.#packages(values);
    const body = bodyOf(values, tiers);
    try {
      const saved = this.isNew ? await request('POST', '/gigs', { body }) : await request('PUT', `/gigs/${this.gigId}`, { body, etag: this.etag });
      this.form.forgetDraft();
      if (this.isNew) {
        this.gigId = saved.data.gigId;
        history.replaceState(null, '', `/sell/gigs/${this.gigId}`);
      }
      this.#take(saved);
      if (this.publishing) await this.#move('publish');
      else announce(t('editor.saved'));
    } catch (error) {
      error.errors = error.errors?.map(one => ({ ...one, field: ours(one.field, tiers) })) ?? [];
      throw error;
    }
  }

  async #move(step) {
    await move(this.gig, step);
    this.#take(await request('GET', `/gigs/${this.gigId}`));
    announce(t(`gigs.moved.${step}`));
    this.requestUpdate();
  }

  #pause = async () => {
    try {
      await this.#move('pause');
    } catch (error) {
      announce(words(error), 'bad');
    }
  };

  view() {
    const { form, gig } = this;
    return html`<div class="medium">
        ${breadcrumbs([{ href: '/sell/gigs', text: t('gigs.title') }, { text: gig?.title ?? t('editor.new') }])}
        <div class="row spread"><h1>${gig ? t('editor.title') : t('editor.new')}</h1> ${gig ? gigTag(gig) : nothing}</div>
        ${gig?.takenDown ? html`<p class="note bad">${t('editor.taken-down')}</p>` : nothing}
        ${gig?.status === 'PUBLISHED' ? html`<p class="note">${t('editor.public')} <a href="/gigs/${gig.gigId}">${t('gigs.see')}</a></p>` : nothing}
        <form class="editor" novalidate @submit=${form.submit}>
          ${form.summary()}
          <section class="card">
            <h2>${t('editor.what')}</h2>
            ${form.field('title', { label: t('editor.field.title'), hint: t('editor.field.title.hint'), required: true, minlength: 3, maxlength: 140 })}
            ${form.field('category', { label: t('editor.field.category'), required: true, options: [{ value: '', text: t('editor.choose') }, ...this.categories.map(path => ({ value: path.at(-1).slug, text: path.map(categoryName).join(' › ') }))] })}
            <div class="needed">${form.field('description', { label: t('editor.field.description'), hint: t('editor.field.description.hint'), rows: 8, maxlength: 10000 })}</div>
            ${form.field('tags', { label: t('editor.field.tags'), hint: t('editor.field.tags.hint'), maxlength: 420 })}
          </section>
          ${this.#pictures()}
          <section class="card">
            <h2>${t('editor.packages')}</h2>
            <p class="soft">${t('editor.packages.hint')}</p>
            ${form.field('currency', { label: t('editor.currency'), required: true, options: CURRENCIES.map(value => ({ value, text: value })) })}
            <div class="packages">${TIERS.map(tier => this.#package(tier))}</div>
          </section>
          ${this.#questions()}
          <p class="actions editor-actions">
            ${!gig || publishable(gig) ? html`<button class="button" aria-busy=${form.busy && this.publishing} aria-disabled=${form.busy} @click=${() => (this.publishing = true)}>${t('editor.publish')}</button>` : nothing}
            <button class="button ${gig?.status === 'PUBLISHED' ? '' : 'quiet'}" aria-busy=${form.busy && !this.publishing} aria-disabled=${form.busy} @click=${() => (this.publishing = false)}>${gig && gig.status !== 'DRAFT' ? t('editor.save') : t('editor.save-draft')}</button>
            <button type="button" class="button quiet" @click=${() => this.querySelector('#preview').showModal()}>${t('editor.preview')}</button>
            ${gig?.status === 'PUBLISHED' ? html`<button type="button" class="button quiet" @click=${this.#pause}>${t('gigs.pause')}</button>` : nothing}
          </p>
          <p class="hint">${t('editor.kept')}</p>
        </form>
      </div>
      ${dialog({ id: 'preview', title: t('editor.preview'), wide: true, body: this.#preview() })}`;
  }

  #pictures() {
    const urls = this.form.values.imageUrls;
    const error = this.form.errors.find(one => one.field.startsWith('imageUrls'))?.message;
    return html`<section class="card">
      <h2>${t('editor.pictures')}</h2>
      ${urls.length
        ? html`<ul class="plain shots">${urls.map(
            (url, place) => html`<li><img src=${url} alt=${t('editor.picture', { place: place + 1 })} width="200" height="150" />
              <span class="row">${place ? html`<button type="button" class="link" @click=${() => this.#reorder(place)}>${t('editor.picture.forward')}</button>` : html`<small>${t('editor.picture.first')}</small>`}
                <button type="button" class="icon" aria-label=${t('editor.picture.remove', { place: place + 1 })} @click=${() => this.form.set('imageUrls', urls.filter(one => one !== url))}>${cross}</button></span></li>`,
          )}</ul>`
        : nothing}
      ${urls.length < MOST_IMAGES
        ? html`<div class="field ${error ? 'wrong' : ''}"><label for="pictures">${t('editor.pictures.add')} <span class="optional">${t('form.optional')}</span></label>
            <p class="hint" id="pictures-hint">${t('editor.pictures.hint', { count: MOST_IMAGES })}</p>
            <input id="pictures" type="file" multiple accept=${IMAGES} aria-describedby="pictures-hint pictures-state" @change=${this.#choose} />
            <p class=${error ? 'error' : 'hint'} id="pictures-state" role="status">${error ?? (this.uploading ? t('editor.uploading', { count: this.uploading }) : nothing)}</p></div>`
        : nothing}
    </section>`;
  }

  #reorder(place) {
    const urls = [...this.form.values.imageUrls];
    [urls[place - 1], urls[place]] = [urls[place], urls[place - 1]];
    this.form.set('imageUrls', urls);
  }

  #choose = async event => {
    const files = [...event.target.files].slice(0, MOST_IMAGES - this.form.values.imageUrls.length);
    event.target.value = '';
    this.form.errors = this.form.errors.filter(one => !one.field.startsWith('imageUrls'));
    this.uploading = files.length;
    this.requestUpdate();
    for (const file of files) {
      try {
        const { url } = await api.upload(file, 'GIG');
        this.form.set('imageUrls', [...this.form.values.imageUrls, url]);
      } catch (error) {
        this.form.errors = [...this.form.errors, { field: 'imageUrls', message: `${file.name}: ${words(error)}` }];
      }
      this.uploading--;
      this.requestUpdate();
    }
  };

  #package(tier) {
    const { form } = this;
    const on = this.#on(form.values, tier);
    const name = t(`tier.${tier}`);
    const field = (part, options) => {
      const drawn = form.field(fieldOf(tier, part), { required: false, ...options });
      form.labels.set(fieldOf(tier, part), `${name}, ${options.label}`);
      return drawn;
    };
    return html`<fieldset class="package">
      <legend>${tier === 'BASIC' ? name : html`<label class="check"><input type="checkbox" .checked=${live(Boolean(on))} @change=${event => form.set(`on.${tier}`, event.target.checked)} /> ${name}</label>`}</legend>
      ${on
        ? html`${field('name', { label: t('editor.package.name'), maxlength: 100, placeholder: t(`tier.${tier}.example`) })}
          ${field('description', { label: t('editor.package.description'), rows: 3, maxlength: 1000 })}
          ${field('price.amountMinor', { label: t('editor.package.price'), inputmode: 'decimal', prefix: form.values.currency, maxlength: 13 })}
          ${field('deliveryDays', { label: t('editor.package.days'), type: 'number', min: 1, max: 90, step: 1, inputmode: 'numeric' })}
          ${field('revisions', { label: t('editor.package.revisions'), options: revisionsOf(form.values[fieldOf(tier, 'revisions')]) })}`
        : html`<p class="soft">${t('editor.package.off')}</p>`}
    </fieldset>`;
  }

  #questions() {
    const { form } = this;
    const count = form.values.questions;
    return html`<section class="card">
      <h2>${t('editor.faq')}</h2>
      ${Array.from(
        { length: count },
        (_, place) => html`<div class="question">
          ${form.field(`faq[${place}].question`, { label: t('editor.faq.question', { place: place + 1 }), required: true, minlength: 3, maxlength: 300 })}
          ${form.field(`faq[${place}].answer`, { label: t('editor.faq.answer', { place: place + 1 }), required: true, rows: 2, maxlength: 2000 })}
          <button type="button" class="link" @click=${() => this.#forget(place)}>${t('editor.faq.remove', { place: place + 1 })}</button>
        </div>`,
      )}
      ${count < MOST_QUESTIONS ? html`<button type="button" class="button quiet small" @click=${() => form.set('questions', count + 1)}>${t('editor.faq.add')}</button>` : nothing}
    </section>`;
  }

  #forget(place) {
    const { values } = this.form;
    for (let at = place; at < values.questions; at++) {
      for (const part of ['question', 'answer']) values[`faq[${at}].${part}`] = values[`faq[${at + 1}].${part}`] ?? '';
    }
    this.form.set('questions', values.questions - 1);
  }

  #preview() {
    const { values } = this.form;
    const body = bodyOf(values, this.#packages(values));
    return html`<article class="stack">
      <h3>${body.title || t('editor.preview.untitled')}</h3>
      <div class="gallery-main">${picture(this.gigId, body.imageUrls[0] ?? null)}</div>
      <p class="text">${body.description}</p>
      ${body.tags.length ? html`<ul class="chips">${body.tags.map(one => html`<li class="chip">#${one}</li>`)}</ul>` : nothing}
      <div class="preview-packages">${body.packages.map(
        one => html`<section class="card"><h4>${t(`tier.${one.tier}`)}: ${one.name}</h4>${one.price ? html`<p>${amount(one.price)}</p>` : nothing}<p class="text">${one.description}</p>
          <p class="soft">${one.deliveryDays ? t('gig.days', { count: one.deliveryDays }) : nothing} · ${one.revisions < 0 ? t('gig.revisions.any') : t('gig.revisions.count', { count: one.revisions })}</p></section>`,
      )}</div>
      ${body.faq.map(({ question, answer }) => html`<details class="disclose"><summary>${question}</summary><p class="text">${answer}</p></details>`)}
    </article>`;
  }
}

const revisionText = count => (count < 0 ? t('editor.revisions.any') : number(count));

const revisionsOf = chosen => [...new Set([...REVISIONS, Number(chosen ?? 1)])].sort((one, other) => (one < 0) - (other < 0) || one - other).map(value => ({ value: String(value), text: revisionText(value) }));

const tagsOf = values => [...new Set(String(values.tags ?? '').split(/[,\n]/).map(one => one.trim().toLowerCase()).filter(Boolean))];

/** @param {any} gig as the server has it */
function valuesOf(gig) {
  const values = {
    title: gig?.title ?? '',
    category: gig?.category ?? '',
    description: gig?.description ?? '',
    tags: gig?.tags.join(', ') ?? '',
    imageUrls: gig?.imageUrls ?? [],
    currency: gig?.packages[0]?.price.currency ?? 'INR',
    questions: gig?.faq.length ?? 0,
  };
  gig?.faq.forEach(({ question, answer }, place) => {
    values[`faq[${place}].question`] = question;
    values[`faq[${place}].answer`] = answer;
  });
  for (const tier of TIERS) {
    const found = gig?.packages.find(one => one.tier === tier);
    values[`on.${tier}`] = Boolean(found);
    values[fieldOf(tier, 'name')] = found?.name ?? '';
    values[fieldOf(tier, 'description')] = found?.description ?? '';
    values[fieldOf(tier, 'price.amountMinor')] = found ? amountText(found.price) : '';
    values[fieldOf(tier, 'deliveryDays')] = String(found?.deliveryDays ?? 3);
    values[fieldOf(tier, 'revisions')] = String(found?.revisions ?? 1);
  }
  return values;
}

/** @param {Record<string, any>} values @param {string[]} tiers */
function bodyOf(values, tiers) {
  return {
    title: values.title.trim(),
    description: values.description,
    category: values.category,
    tags: tagsOf(values),
    imageUrls: values.imageUrls,
    packages: tiers.map(tier => ({
      tier,
      name: values[fieldOf(tier, 'name')].trim(),
      description: values[fieldOf(tier, 'description')],
      price: amountOf(values[fieldOf(tier, 'price.amountMinor')], values.currency),
      deliveryDays: Number(values[fieldOf(tier, 'deliveryDays')]),
      revisions: Number(values[fieldOf(tier, 'revisions')]),
    })),
    faq: Array.from({ length: values.questions }, (_, place) => ({ question: values[`faq[${place}].question`] ?? '', answer: values[`faq[${place}].answer`] ?? '' })),
  };
}

/** A field as the server names it, by place, as the form does, by tier. @param {string} field @param {string[]} tiers */
function ours(field, tiers) {
  const match = /^packages\[(\d+)]\.(.+)$/.exec(field);
  if (field === 'packages') return fieldOf('BASIC', 'name');
  if (!match) return field.replace(/^tags\[\d+]$/, 'tags');
  const part = match[2].startsWith('price') ? 'price.amountMinor' : match[2];
  return PARTS.includes(part) ? fieldOf(tiers[Number(match[1])], part) : field;
}

customElements.define('gs-gig-editor', GigEditor);
