// Small things that many pages show. Each is a function that gives a template; none has state.
import { html, nothing, svg } from 'lit';
import { decimalOf, moment, money, number, relative, t } from '../core/text.js';

const STAR = 'M10 1.8l2.5 5.2 5.7.8-4.1 4 1 5.7L10 14.8l-5.1 2.7 1-5.7-4.1-4 5.7-.8z';

/** @param {{amountMinor: number, currency: string} | null | undefined} amount */
export const amount = amount => (amount ? html`<span class="amount">${money(amount)}</span>` : nothing);

/** A moment as distance from now, with the date to hover over. @param {string} at */
export const when = at => html`<time datetime=${at} title=${moment(at)}>${relative(at)}</time>`;

/** @param {string} at */
export const at = at => html`<time datetime=${at}>${moment(at)}</time>`;

/** One star with the average; nobody has to count five. @param {{average: number | null, count: number} | undefined} rating */
export function rating(rating) {
  if (!rating?.count) return html`<span class="rating new">${t('rating.none')}</span>`;
  return html`<span class="rating"
    ><svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d=${STAR} /></svg
    ><b>${decimalOf(rating.average)}</b> <span class="hidden">${t('rating.of')}</span>
    <span class="count">(${number(rating.count)}<span class="hidden"> ${t('rating.reviews')}</span>)</span></span
  >`;
}

/** Five stars, so many of them filled. @param {number} value */
export const stars = value => html`<span class="stars" role="img" aria-label=${t('rating.stars', { count: value })}>
  ${[1, 2, 3, 4, 5].map(
    place => svg`<svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" class=${place <= value ? 'on' : ''}><path d=${STAR}></path></svg>`,
  )}
</span>`;

/** @param {string | null | undefined} name @param {string | null | undefined} [picture] @param {number} [size] */
export function avatar(name, picture, size = 40) {
  const initials = (name ?? '?').split(/\s+/).slice(0, 2).map(part => [...part][0] ?? '').join('');
  return picture
    ? html`<img class="avatar" src=${picture} width=${size} height=${size} alt="" loading="lazy" />`
    : html`<span class="avatar" data-size=${size} aria-hidden="true">${initials}</span>`;
}

/** @param {{href?: string, text: string}[]} places the last one is where one is */
export const breadcrumbs = places => html`<nav class="crumbs" aria-label=${t('site.crumbs')}>
  <ol>
    ${places.map(({ href, text }) => html`<li>${href ? html`<a href=${href}>${text}</a>` : html`<span aria-current="page">${text}</span>`}</li>`)}
  </ol>
</nav>`;

/** @param {string} title @param {string} text @param {unknown} [action] */
export const empty = (title, text, action = nothing) => html`<div class="empty">
  <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true"><path d="M4 12c14-12 26 12 40 0s16-4 16-4M4 22c14-12 26 12 40 0s16-4 16-4M4 32c14-12 26 12 40 0s16-4 16-4" /></svg>
  <h2>${title}</h2>
  <p>${text}</p>
  ${action}
</div>`;

/** Bars where lines will be. @param {number} lines */
export const skeleton = (lines = 3) => html`<div class="skeleton" aria-hidden="true">${Array.from({ length: lines }, () => html`<i></i>`)}</div>`;

/** A button that goes on with a list. @param {boolean} busy @param {() => void} go */
export const more = (busy, go) => html`<p class="more"><button type="button" class="button quiet" aria-busy=${busy} ?disabled=${busy} @click=${go}>${t('list.more')}</button></p>`;

/** @param {string} status of an order, a payment, a gig … @param {string} text @param {'good'|'warn'|'bad'|'calm'} tone */
export const tag = (status, text, tone = 'calm') => html`<span class="tag ${tone}" data-status=${status}>${text}</span>`;

/** A dialog of the browser's own; open it with `showModal()`. @param {{id: string, title: string, body: unknown, wide?: boolean}} parts */
export const dialog = ({ id, title, body, wide = false }) => html`<dialog id=${id} class=${wide ? 'wide' : ''} aria-labelledby="${id}-title" @click=${shutOutside}>
  <div class="dialog-body">
    <header>
      <h2 id="${id}-title">${title}</h2>
      <form method="dialog"><button class="icon" aria-label=${t('dialog.close')}>${cross}</button></form>
    </header>
    ${body}
  </div>
</dialog>`;

function shutOutside(event) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}

export const cross = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15" /></svg>`;
export const tick = html`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="m4 10.5 4 4 8-9" /></svg>`;
