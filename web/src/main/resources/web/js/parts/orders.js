// What there is to say about an order in a list and on its page: its state, and for whom it waits until when.
import { html, nothing } from 'lit';
import { t } from '../core/text.js';
import { at, tag, when } from './pieces.js';

const TONES = {
  PENDING_PAYMENT: 'warn',
  ACTIVE: 'good',
  DELIVERED: 'warn',
  IN_REVISION: 'warn',
  CANCELLATION_REQUESTED: 'bad',
  DISPUTED: 'bad',
  COMPLETED: 'good',
};

/** @param {any} order */
export const statusTag = order => tag(order.status, t(`status.${order.status}`), TONES[order.status] ?? 'calm');

/** For whom the order waits, as somebody who is its buyer or its seller reads it. @param {any} order @param {string} me */
export function waiting(order, me) {
  const buyer = order.buyerId === me;
  const [mine, until] = waits(order, me, buyer);
  if (mine === undefined) return nothing;
  const key = order.status === 'CANCELLATION_REQUESTED' ? 'CANCELLATION' : order.status;
  return html`<p class="waiting ${mine ? 'mine' : ''}">
    <b>${t(`waits.${key}.${mine === null ? 'moderator' : mine ? 'me' : 'them'}`)}</b>
    ${until ? html`<span>${order.late && ['ACTIVE', 'IN_REVISION'].includes(order.status) ? t('waits.late') : t('waits.until')} ${at(until)} (${when(until)})</span>` : nothing}
  </p>`;
}

/** Whether it waits for me (null: a moderator; undefined: nobody), and until when. */
function waits(order, me, buyer) {
  switch (order.status) {
    case 'PENDING_PAYMENT':
      return [buyer, order.payBy];
    case 'ACTIVE':
    case 'IN_REVISION':
      return [!buyer, order.dueAt];
    case 'DELIVERED':
      return [buyer, order.autoCompleteAt];
    case 'CANCELLATION_REQUESTED':
      return [order.cancellation?.by !== me, order.cancellation?.answerBy];
    case 'DISPUTED':
      return [null, null];
    default:
      return [undefined, null];
  }
}
