// What every page has around it: menus, language, logout, unread counts, suggestions in the search field.
import { api, session } from './api.js';
import { t, number } from './text.js';

const root = document.documentElement;

/** Says something to everybody, and to a screen reader, without moving the focus. @param {string} text @param {'good'|'bad'} [tone] */
export function announce(text, tone = 'good') {
  const toast = document.createElement('p');
  toast.className = `toast ${tone}`;
  toast.textContent = text;
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), 7000);
}

/** Says it on the next page. @param {string} text */
export function announceNext(text) {
  sessionStorage.setItem('announce', text);
}

/** @param {'notifications'|'messages'} kind @param {number} count */
export function showUnread(kind, count) {
  for (const badge of document.querySelectorAll(`[data-unread=${kind}]`)) {
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? '99+' : number(count);
    const link = badge.closest('a');
    link.dataset.label ??= link.getAttribute('aria-label');
    link.setAttribute('aria-label', count ? t('nav.unread', { label: link.dataset.label, count }) : link.dataset.label);
  }
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(except)) menu.open = false;
  }
}

document.addEventListener('click', event => closeMenus(event.target));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details.menu[open]');
  closeMenus(null);
  open?.querySelector('summary').focus();
});

for (const button of document.querySelectorAll('[data-language]')) {
  button.setAttribute('aria-pressed', String(button.dataset.language === root.lang));
  button.addEventListener('click', () => {
    document.cookie = `lang=${button.dataset.language}; path=/; max-age=31536000; SameSite=Lax`;
    location.reload();
  });
}

document.querySelector('[data-logout]')?.addEventListener('click', async () => {
  await session.logout().catch(() => {});
  location.assign('/');
});

for (const link of document.querySelectorAll('.site-nav a')) {
  if (link.getAttribute('href') === location.pathname) link.setAttribute('aria-current', 'page');
}

const search = document.querySelector('.header-search input');
for (const input of document.querySelectorAll('form[role=search] input[name=q]')) {
  const help = async () => (await import('../parts/combobox.js')).suggest(input);
  input.addEventListener('focus', help, { once: true });
}
const searched = new URLSearchParams(location.search).get('q');
if (search && location.pathname === '/search' && searched) search.value = searched;

const said = sessionStorage.getItem('announce');
if (said) {
  sessionStorage.removeItem('announce');
  requestAnimationFrame(() => announce(said));
}

for (const name of ['offline', 'online']) {
  addEventListener(name, () => announce(t(`connection.${name}`), name === 'online' ? 'good' : 'bad'));
}

/** After the page's own first requests, so that nothing waits for a count. */
async function follow() {
  const user = await session.user();
  if (!user) return;
  for (const place of document.querySelectorAll('[data-user-name]')) place.textContent = user.displayName;
  const { notifications } = await import('./live.js');
  const count = async () => showUnread('notifications', (await api.get('/notifications/unread-count')).unread);
  const live = notifications();
  live.on('notification:new', count);
  live.io.on('reconnect', count);
  const tabs = new BroadcastChannel('notifications');
  tabs.onmessage = () => dispatchEvent(new CustomEvent('notifications-read', { detail: 'elsewhere' }));
  addEventListener('notifications-read', ({ detail }) => {
    if (!detail) tabs.postMessage('read');
    count().catch(error => console.warn('The unread count is not there', error.message));
  });
  await count();
}

if (session.expected) {
  requestIdleCallback(() => follow().catch(error => console.warn('Unread counts are not there', error.message)), { timeout: 3000 });
}
