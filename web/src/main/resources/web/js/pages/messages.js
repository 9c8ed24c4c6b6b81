// All conversations.
import { html } from 'lit';
import { session } from '../core/api.js';
import { Page } from '../core/page.js';
import { t } from '../core/text.js';
import { Inbox } from '../parts/inbox.js';

class MessagesPage extends Page {
  static forMembers = true;

  async load(signal) {
    const me = await session.user();
    this.inbox ??= new Inbox(this, me.userId);
    await this.inbox.load(signal);
    if (this.live) return;
    this.live = (await import('../core/live.js')).chat();
    this.inbox.follow(this.live);
  }

  view() {
    return html`<div class="medium"><h1>${t('chat.inbox')}</h1>${this.inbox.view()}</div>`;
  }
}

customElements.define('gs-messages', MessagesPage);
