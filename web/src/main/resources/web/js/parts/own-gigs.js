// Where a seller's own gig stands, and what its seller may do to it.
import { api } from '../core/api.js';
import { t } from '../core/text.js';
import { tag } from './pieces.js';

/* messages: gigstatus.* */

const TONES = { PUBLISHED: 'good', PAUSED: 'warn' };

/** @param {any} gig */
export const gigTag = gig => (gig.takenDown ? tag('TAKEN_DOWN', t('gigstatus.TAKEN_DOWN'), 'bad') : tag(gig.status, t(`gigstatus.${gig.status}`), TONES[gig.status] ?? 'calm'));

/** @param {any} gig @param {'publish' | 'pause'} step @returns the gig as it stands then */
export const move = (gig, step) => api.post(`/gigs/${gig.gigId}/${step}`);

export const publishable = gig => !gig.takenDown && (gig.status === 'DRAFT' || gig.status === 'PAUSED');
