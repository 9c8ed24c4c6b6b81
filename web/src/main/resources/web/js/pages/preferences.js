// Which notifications one wants, and by which way.
import { html } from 'lit';
import { live } from 'lit';
import { request } from '../core/api.js';
import { announce } from '../core/chrome.js';
import { Page } from '../core/page.js';
import { has, t } from '../core/text.js';
import { Form } from '../parts/forms.js';
import { breadcrumbs } from '../parts/pieces.js';

/* messages: kind.* channel.* */

class PreferencesPage extends Page {
  static forMembers = true;

  async load(signal) {
    this.#take(await request('GET', '/users/me/notification-preferences', { signal }));
  }

  #take({ data, etag }) {
    this.preferences = data.preferences;
    this.etag = etag;
    this.form = new Form(this, {
      name: 'preferences',
      send: async () => {
        this.#take(await request('PUT', '/users/me/notification-preferences', { body: { preferences: this.preferences }, etag: this.etag }));
        announce(t('preferences.saved'));
      },
    });
  }

  #set(kind, channel, wanted) {
    this.preferences = { ...this.preferences, [kind]: { ...this.preferences[kind], [channel]: wanted } };
    this.requestUpdate();
  }

  view() {
    const kinds = Object.keys(this.preferences);
    const channels = Object.keys(this.preferences[kinds[0]] ?? {});
    const named = kind => (has(`kind.${kind}`) ? t(`kind.${kind}`) : kind);
    return html`<div class="medium">
      ${breadcrumbs([{ href: '/notifications', text: t('notices.title') }, { text: t('preferences.title') }])}
      <h1>${t('preferences.title')}</h1>
      <p class="lead">${t('preferences.explained')}</p>
      <form novalidate @submit=${this.form.submit}>
        ${this.form.summary()}
        <table class="card-table preferences">
          <thead><tr><th scope="col">${t('preferences.what')}</th>${channels.map(channel => html`<th scope="col">${t(`channel.${channel}`)}</th>`)}</tr></thead>
          <tbody>${kinds.map(
            kind => html`<tr><th scope="row">${named(kind)}</th>${channels.map(
              channel => html`<td><label class="box"><input type="checkbox" .checked=${live(this.preferences[kind][channel])} aria-label="${named(kind)}: ${t(`channel.${channel}`)}" @change=${event => this.#set(kind, channel, event.target.checked)} /></label></td>`,
            )}</tr>`,
          )}</tbody>
        </table>
        ${this.form.button(t('preferences.save'))}
      </form>
    </div>`;
  }
}

customElements.define('gs-preferences', PreferencesPage);
