// Home: the categories, and what is on the rise. The search above them stands in the shell.
import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { t } from '../core/text.js';
import { categoryName, gigCard } from '../parts/gigs.js';

class HomePage extends Page {
  constructor() {
    super();
    this.categories = [];
    this.trending = [];
  }

  async load(signal) {
    const trending = api.get('/search/trending?limit=8', { signal, anonymous: true });
    this.categories = await api.get('/categories', { signal, anonymous: true });
    // Without a word on what is rising, the page is as good as before.
    this.trending = (await trending.catch(() => ({ items: [] }))).items;
  }

  view() {
    return html`<section class="wrap" aria-labelledby="categories">
        <h2 id="categories">${t('home.categories')}</h2>
        <ul class="tiles">
          ${this.categories.map(
            category => html`<li>
              <a href="/search?category=${category.slug}"><b>${categoryName(category)}</b><small>${category.children.slice(0, 3).map(child => child.name).join(' · ')}</small></a>
            </li>`,
          )}
        </ul>
      </section>
      ${this.trending.length
        ? html`<section class="wrap" aria-labelledby="trending">
            <h2 id="trending">${t('home.trending')}</h2>
            <div class="gigs">${this.trending.map(gig => gigCard(gig))}</div>
          </section>`
        : nothing}`;
  }
}

customElements.define('gs-home', HomePage);
