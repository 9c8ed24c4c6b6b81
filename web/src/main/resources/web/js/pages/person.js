// A person as others see them: a seller with gigs and portfolio, or just somebody who orders.
import { html, nothing } from 'lit';
import { api, query, session } from '../core/api.js';
import { Page, idAfter, title } from '../core/page.js';
import { list, month, t } from '../core/text.js';
import { gigCard, level } from '../parts/gigs.js';
import { avatar, rating } from '../parts/pieces.js';
import { ReviewList, histogram } from '../parts/reviews.js';

const SELLS = location.pathname.startsWith('/sellers/');

class PersonPage extends Page {
  constructor() {
    super();
    this.userId = idAfter(SELLS ? 'sellers' : 'users');
    this.as = SELLS ? 'seller' : 'buyer';
    this.gigs = { items: [], nextCursor: null };
    this.reviews = new ReviewList(this, `/users/${this.userId}/reviews`, { as: this.as }, t('person.reviews.none'));
  }

  async load(signal) {
    const options = { signal, anonymous: true };
    const person = api.get(SELLS ? `/sellers/${this.userId}` : `/users/${this.userId}`, options);
    const rated = api.get(`/users/${this.userId}/rating${query({ as: this.as })}`, options);
    const gigs = SELLS ? api.get(`/sellers/${this.userId}/gigs?limit=12`, options) : Promise.resolve(this.gigs);
    const others = [rated, gigs].map(one => one.catch(() => null));
    this.person = await person;
    const [histogramOf, offered] = await Promise.all(others);
    this.rated = histogramOf;
    this.gigs = offered ?? this.gigs;
    this.me = await session.user().catch(() => null);
    title(this.person.displayName);
  }

  view() {
    const { person } = this;
    const shown = SELLS ? person.rating : person.rating?.asBuyer;
    return html`<div class="wrap stack">
      <header class="person-head row top">
        ${avatar(person.displayName, person.pictureUrl, 96)}
        <div class="grow">
          <h1>${person.displayName}</h1>
          ${person.headline ? html`<p class="lead">${person.headline}</p>` : nothing}
          <p class="row">${rating(shown)} ${SELLS ? level(person.level) : nothing}
            ${person.completedOrders ? html`<span class="soft">${t('seller.orders', { count: person.completedOrders })}</span>` : nothing}</p>
          <dl class="facts-list">
            ${fact(t('person.since'), month(person.memberSince ?? person.createdAt))}
            ${person.languages?.length ? fact(t('person.languages'), list(person.languages)) : nothing}
            ${person.responseTimeMinutes != null ? fact(t('person.answers'), t('person.answers.minutes', { count: person.responseTimeMinutes })) : nothing}
            ${person.onTimePercent != null ? fact(t('person.on-time'), `${person.onTimePercent} %`) : nothing}
          </dl>
        </div>
        ${this.me?.userId === this.userId ? html`<a class="button quiet small" href="/profile">${t('person.edit')}</a>` : nothing}
      </header>
      ${person.description || person.bio ? html`<section class="medium-text"><h2>${t('person.about')}</h2><p class="text">${person.description || person.bio}</p></section>` : nothing}
      ${person.skills?.length ? html`<ul class="chips" aria-label=${t('person.skills')}>${person.skills.map(skill => html`<li><a class="chip" href="/search${query({ q: skill })}">${skill}</a></li>`)}</ul>` : nothing}
      ${SELLS ? this.#offered() : nothing}
      ${person.portfolio?.length ? this.#portfolio() : nothing}
      <section><h2>${SELLS ? t('person.reviews.seller') : t('person.reviews.buyer')}</h2>
        ${this.rated?.count ? histogram(this.rated.histogram) : nothing}
        ${this.reviews.view(this.me)}
      </section>
    </div>`;
  }

  #offered() {
    const cards = this.gigs.items.map(gig => ({
      ...gig,
      imageUrl: gig.imageUrls[0] ?? null,
      fastestDeliveryDays: Math.min(...gig.packages.map(one => one.deliveryDays)),
    }));
    return html`<section><h2>${t('person.gigs')}</h2>
      ${cards.length ? html`<div class="gigs">${cards.map(gig => gigCard(gig))}</div>` : html`<p class="soft">${t('person.gigs.none')}</p>`}
    </section>`;
  }

  #portfolio() {
    return html`<section><h2>${t('person.portfolio')}</h2>
      <div class="gigs">
        ${this.person.portfolio.map(
          item => html`<article class="gig">
            ${item.imageUrls?.[0] ? html`<div class="gig-picture"><img src=${item.imageUrls[0]} alt="" width="400" height="300" loading="lazy" /></div>` : nothing}
            <div class="gig-text"><h3>${item.link ? html`<a href=${item.link} rel="noopener nofollow ugc" target="_blank">${item.title}</a>` : item.title}</h3><p class="soft">${item.description}</p></div>
          </article>`,
        )}
      </div>
    </section>`;
  }
}

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

customElements.define('gs-person', PersonPage);
