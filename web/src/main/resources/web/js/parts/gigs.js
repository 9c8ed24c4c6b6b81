// A gig in a list or a grid, and the categories that gigs are in.
import { html, nothing } from 'lit';
import { has, t } from '../core/text.js';
import { amount, rating } from './pieces.js';

/** A picture, or where there is none, waves in a colour that belongs to the gig. @param {string} gigId @param {string | null} url @param {boolean} [eager] */
export const picture = (gigId, url, eager = false) =>
  url
    ? html`<img src=${url} alt="" width="400" height="300" loading=${eager ? 'eager' : 'lazy'} decoding="async" />`
    : html`<svg class="waves w${[...gigId].reduce((sum, one) => sum + one.charCodeAt(0), 0) % 5}" viewBox="0 0 64 48" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
        <path d="M-4 8c14-12 26 12 40 0s32-4 32-4M-4 16c14-12 26 12 40 0s32-4 32-4M-4 24c14-12 26 12 40 0s32-4 32-4M-4 32c14-12 26 12 40 0s32-4 32-4M-4 40c14-12 26 12 40 0s32-4 32-4" />
      </svg>`;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/' };
const decoded = text => text.replace(/&(amp|lt|gt|quot|#39|#x27|#x2F);/g, (_, name) => ENTITIES[name]);

/** The found words of a piece of text; the search encodes it for HTML, and we put it in as text. @param {string} highlight */
const marked = highlight => highlight.split(/<em>(.*?)<\/em>/).map((part, place) => (place % 2 ? html`<mark>${decoded(part)}</mark>` : decoded(part)));

const unmarked = highlight => decoded(highlight.replace(/<\/?em>/g, ''));

/** @param {any} gig as search answers it @param {boolean} [eager] whether it is above the fold */
export const gigCard = (gig, eager = false) => html`<article class="gig">
  <div class="gig-picture">${picture(gig.gigId, gig.imageUrl, eager)}</div>
  <div class="gig-text">
    <h3><a href="/gigs/${gig.gigId}">${gig.highlight && unmarked(gig.highlight) === gig.title ? marked(gig.highlight) : gig.title}</a></h3>
    <p class="gig-seller">${gig.seller?.displayName ?? nothing} ${gig.seller?.level ? level(gig.seller.level) : nothing}</p>
    <p class="gig-facts">${gig.rating ? rating(gig.rating) : nothing} <span class="soft">${t('gig.days', { count: gig.fastestDeliveryDays })}</span></p>
    <p class="gig-price">${t('gig.from')} ${amount(gig.startingPrice)}</p>
  </div>
</article>`;

const LEVELS = ['NEW', 'LEVEL_ONE', 'LEVEL_TWO', 'TOP_RATED'];

/** @param {string} name */
export const level = name => (LEVELS.includes(name) ? html`<span class="tag ${name === 'TOP_RATED' ? 'warn' : ''}">${t(`level.${name}`)}</span>` : nothing);

/* messages: category.* */

/** Ours where we have the name in the page's language, the server's otherwise. @param {{slug: string, name: string}} category */
export const categoryName = ({ slug, name }) => (has(`category.${slug}`) ? t(`category.${slug}`) : name);

/** @typedef {{slug: string, name: string, children: Category[]}} Category */

/** All of them with their way from the root. @param {Category[]} roots @returns {Map<string, Category[]>} */
export function paths(roots) {
  const found = new Map();
  const walk = (category, above) => {
    const path = [...above, category];
    found.set(category.slug, path);
    category.children?.forEach(child => walk(child, path));
  };
  roots.forEach(root => walk(root, []));
  return found;
}
