// Search: what is asked for is the address, and nothing else. Filters change the address, the address is loaded.
import { html, nothing } from 'lit';
import { api, Latest, query } from '../core/api.js';
import { Page, failureView, title } from '../core/page.js';
import { amountOf, amountText, decimalOf, money, number, t } from '../core/text.js';
import { categoryName, gigCard, paths } from '../parts/gigs.js';
import { cross, empty } from '../parts/pieces.js';

const MANY = ['category', 'tag', 'sellerLevel'];
const ONE = ['q', 'minPrice', 'maxPrice', 'maxDeliveryDays', 'minRating', 'sort', 'cursor'];
const SORTS = ['relevance', 'rating', 'price_asc', 'price_desc', 'delivery', 'newest'];
const LEVELS = ['TOP_RATED', 'LEVEL_TWO', 'LEVEL_ONE', 'NEW'];
const CURRENCY = 'INR';
const LIMIT = 24;

/** @typedef {Record<string, any>} Criteria */

/** @returns {Criteria} */
function fromAddress() {
  const parameters = new URLSearchParams(location.search);
  const criteria = {};
  for (const name of MANY) criteria[name] = parameters.getAll(name);
  for (const name of ONE) criteria[name] = parameters.get(name) ?? '';
  return criteria;
}

const inRupees = minor => money({ amountMinor: Number(minor), currency: CURRENCY });

class SearchPage extends Page {
  #wide = matchMedia('(min-width: 62rem)');
  #searches = new Latest();

  constructor() {
    super();
    this.criteria = fromAddress();
    this.roots = [];
    this.page = null;
    this.busy = false;
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#wide.addEventListener('change', () => this.requestUpdate());
    addEventListener('popstate', () => this.#follow());
    document.querySelector('.header-search').addEventListener('submit', event => {
      event.preventDefault();
      const q = new FormData(event.target).get('q').trim();
      this.#go({ ...this.criteria, q, cursor: '' });
    });
  }

  async load(signal) {
    const categories = api.get('/categories', { signal, anonymous: true });
    const found = this.#find(signal);
    this.roots = await categories;
    this.ways = paths(this.roots);
    this.page = await found;
    this.#name();
  }

  #find(signal) {
    return api.get(`/search/gigs${query({ ...this.criteria, limit: LIMIT })}`, { signal, anonymous: true });
  }

  #name() {
    const { q, category } = this.criteria;
    const place = category.length === 1 && this.ways.get(category[0]);
    title(q || (place && categoryName(place.at(-1))) || t('search.title'));
  }

  /** @param {Criteria} criteria */
  #go(criteria) {
    history.pushState(null, '', `/search${query(criteria)}`);
    this.#follow();
  }

  /** The old results stay, dimmed, until the new ones are there; the newest search wins. */
  async #follow() {
    const turned = this.criteria.cursor !== fromAddress().cursor;
    this.criteria = fromAddress();
    document.querySelector('.header-search input').value = this.criteria.q;
    if (this.phase !== 'ready') {
      this.open();
      return;
    }
    const signal = this.#searches.next();
    this.busy = true;
    this.problem = null;
    this.requestUpdate();
    try {
      this.page = await this.#find(signal);
      this.#name();
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
    }
    this.busy = false;
    this.requestUpdate();
    if (turned) {
      await this.updateComplete;
      scrollTo({ top: 0 });
      this.querySelector('#found').focus({ preventScroll: true });
    }
  }

  #set(name, value) {
    this.#go({ ...this.criteria, [name]: value, cursor: '' });
  }

  #toggle(name, value) {
    const values = this.criteria[name];
    this.#set(name, values.includes(value) ? values.filter(one => one !== value) : [...values, value]);
  }

  view() {
    const { criteria, page } = this;
    const wide = this.#wide.matches;
    return html`<div class="wrap search">
      <div class="search-head">
        <h1 id="found" tabindex="-1">${criteria.q ? t('search.for', { q: criteria.q }) : t('search.all')}</h1>
        <p class="soft" role="status">${this.busy ? t('search.busy') : t('search.total', { count: page.total })}</p>
        ${page.didYouMean
          ? html`<p class="note">${t('search.mean')} <a href="/search${query({ ...criteria, q: page.didYouMean, cursor: '' })}" @click=${event => this.#link(event)}>${page.didYouMean}</a>?</p>`
          : nothing}
        <div class="row spread">
          ${wide
            ? nothing
            : html`<button type="button" class="button quiet small" aria-haspopup="dialog" @click=${() => this.querySelector('#filters').showModal()}>${t('search.filters')}${this.#active().length ? html` (${number(this.#active().length)})` : nothing}</button>`}
          <label class="sort"><span>${t('search.sort')}</span>
            <select @change=${event => this.#set('sort', event.target.value === 'relevance' ? '' : event.target.value)}>
              ${SORTS.map(sort => html`<option value=${sort} ?selected=${sort === (criteria.sort || 'relevance')}>${t(`sort.${sort}`)}</option>`)}
            </select>
          </label>
        </div>
        ${this.#chips()}
      </div>
      ${wide ? html`<aside class="filters" aria-label=${t('search.filters')}>${this.#filters()}</aside>` : this.#sheet()}
      <section class="results" aria-busy=${this.busy} aria-label=${t('search.results')}>${this.problem ? failureView(this.problem, () => this.#follow()) : this.#results()}</section>
    </div>`;
  }

  #results() {
    const { criteria, page } = this;
    if (!page.items.length) {
      return empty(
        t('search.none'),
        t('search.none.text'),
        html`<p class="actions centred">${this.#active().length ? html`<button type="button" class="button" @click=${() => this.#clear()}>${t('search.clear')}</button>` : html`<a class="button" href="/search">${t('search.show-all')}</a>`}</p>`,
      );
    }
    return html`<h2 class="hidden">${t('search.results')}</h2>
      <div class="gigs">${page.items.map((gig, place) => gigCard(gig, place < 4))}</div>
      <nav class="pages" aria-label=${t('search.pages')}>
        ${criteria.cursor ? html`<a class="button quiet" href="/search${query({ ...criteria, cursor: '' })}" @click=${event => this.#link(event)}>${t('search.first')}</a>` : nothing}
        ${page.nextCursor ? html`<a class="button" rel="next" href="/search${query({ ...criteria, cursor: page.nextCursor })}" @click=${event => this.#link(event)}>${t('search.next')}</a>` : nothing}
      </nav>`;
  }

  #link(event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    this.#follow();
  }

  #clear() {
    this.#go({ q: this.criteria.q, sort: this.criteria.sort });
  }

  /** What narrows the search, each with the way to take it back. */
  #active() {
    const { criteria } = this;
    const chips = [];
    const drop = (name, value) => ({ ...criteria, [name]: Array.isArray(criteria[name]) ? criteria[name].filter(one => one !== value) : '', cursor: '' });
    for (const slug of criteria.category) {
      const way = this.ways.get(slug);
      chips.push([way ? categoryName(way.at(-1)) : slug, drop('category', slug)]);
    }
    for (const tag of criteria.tag) chips.push([`#${tag}`, drop('tag', tag)]);
    for (const name of criteria.sellerLevel) chips.push([t(`level.${name}`), drop('sellerLevel', name)]);
    if (criteria.minPrice || criteria.maxPrice) chips.push([priceRange(criteria), { ...criteria, minPrice: '', maxPrice: '', cursor: '' }]);
    if (criteria.maxDeliveryDays) chips.push([t('search.within', { count: Number(criteria.maxDeliveryDays) }), drop('maxDeliveryDays')]);
    if (criteria.minRating) chips.push([t('search.rated', { least: decimalOf(Number(criteria.minRating)) }), drop('minRating')]);
    return chips;
  }

  #chips() {
    const chips = this.#active();
    if (!chips.length) return nothing;
    return html`<ul class="chips" aria-label=${t('search.active')}>
      ${chips.map(([text, without]) => html`<li><button type="button" class="chip" aria-label=${t('search.remove', { text })} @click=${() => this.#go(without)}>${text} ${cross}</button></li>`)}
      <li><button type="button" class="link chip-clear" @click=${() => this.#clear()}>${t('search.clear')}</button></li>
    </ul>`;
  }

  #sheet() {
    return html`<dialog id="filters" class="sheet" aria-labelledby="filters-title">
      <div class="dialog-body">
        <header><h2 id="filters-title">${t('search.filters')}</h2><form method="dialog"><button class="icon" aria-label=${t('dialog.close')}>${cross}</button></form></header>
        ${this.#filters()}
        <form method="dialog" class="sheet-foot"><button class="button full">${t('search.show', { count: this.page.total })}</button></form>
      </div>
    </dialog>`;
  }

  #filters() {
    const { facets } = this.page;
    const { criteria } = this;
    const counts = new Map(facets.category.map(({ value, count }) => [value, count]));
    const price = facets.price.find(({ from, to }) => String(from || '') === criteria.minPrice && String(to ? to - 1 : '') === criteria.maxPrice);
    return html`
      <fieldset class="facet"><legend>${t('facet.category')}</legend>${this.roots.map(root => this.#category(root, counts))}</fieldset>
      <fieldset class="facet"><legend>${t('facet.price')}</legend>
        ${facets.price.map(band => {
          const wanted = { minPrice: String(band.from || ''), maxPrice: band.to ? String(band.to - 1) : '' };
          return this.#radio('price', priceRange(wanted), band.count, band === price, () => this.#go({ ...criteria, ...wanted, cursor: '' }));
        })}
        <form class="price-range" @submit=${event => this.#price(event)}>
          <label><span>${t('facet.least')}</span><input name="least" inputmode="decimal" .value=${typed(criteria.minPrice)} /></label>
          <label><span>${t('facet.most')}</span><input name="most" inputmode="decimal" .value=${typed(criteria.maxPrice)} /></label>
          <button class="button quiet small">${t('facet.go')}</button>
        </form>
      </fieldset>
      <fieldset class="facet"><legend>${t('facet.delivery')}</legend>
        ${facets.delivery.map(({ maxDays, count }) => this.#radio('delivery', t('search.within', { count: maxDays }), count, criteria.maxDeliveryDays === String(maxDays), () => this.#set('maxDeliveryDays', maxDays)))}
      </fieldset>
      <fieldset class="facet"><legend>${t('facet.rating')}</legend>
        ${facets.rating.map(({ min, count }) => this.#radio('rating', t('search.rated', { least: decimalOf(min) }), count, Number(criteria.minRating || -1) === min, () => this.#set('minRating', min)))}
      </fieldset>
      <fieldset class="facet"><legend>${t('facet.level')}</legend>
        ${LEVELS.map(name => this.#box(t(`level.${name}`), null, criteria.sellerLevel.includes(name), () => this.#toggle('sellerLevel', name)))}
      </fieldset>`;
  }

  /** A field's children show when it, or one of them, is chosen. */
  #category(category, counts) {
    const chosen = this.criteria.category;
    const open = chosen.includes(category.slug) || category.children.some(child => chosen.includes(child.slug));
    const box = one => this.#box(categoryName(one), counts.get(one.slug) ?? 0, chosen.includes(one.slug), () => this.#toggle('category', one.slug));
    return html`${box(category)}${open ? html`<div class="facet-children">${category.children.map(box)}</div>` : nothing}`;
  }

  #box(text, count, checked, change) {
    return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${change} /><span class="grow">${text}</span>${count === null ? nothing : html`<small>${number(count)}</small>`}</label>`;
  }

  #radio(name, text, count, checked, change) {
    return html`<label class="check"><input type="radio" name="facet-${name}" .checked=${checked} @change=${change} /><span class="grow">${text}</span><small>${number(count)}</small></label>`;
  }

  #price(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const minor = name => amountOf(fields.get(name), CURRENCY)?.amountMinor ?? '';
    let [minPrice, maxPrice] = [minor('least'), minor('most')];
    if (minPrice !== '' && maxPrice !== '' && minPrice > maxPrice) [minPrice, maxPrice] = [maxPrice, minPrice];
    this.#go({ ...this.criteria, minPrice, maxPrice, cursor: '' });
  }
}

const typed = minor => (minor ? amountText({ amountMinor: Number(minor), currency: CURRENCY }) : '');

/** A band ends one minor unit below the next; people read the round number. */
const rounded = minor => ((Number(minor) + 1) % 100 === 0 ? Number(minor) + 1 : minor);

function priceRange({ minPrice, maxPrice }) {
  if (!minPrice) return t('search.up-to', { most: inRupees(rounded(maxPrice)) });
  if (!maxPrice) return t('search.from', { least: inRupees(minPrice) });
  return t('search.between', { least: inRupees(minPrice), most: inRupees(rounded(maxPrice)) });
}

customElements.define('gs-search', SearchPage);
