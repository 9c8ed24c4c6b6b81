import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Figures } from '../figures.js';

const MONDAY = Date.parse('2026-01-05T23:59:00Z');
const TUESDAY = Date.parse('2026-01-06T00:01:00Z');

function figures(...orders) {
  const figures = new Figures();
  figures.gig({ gigId: 'logo-1', category: 'logo-design' });
  orders.forEach(order => figures.order(order));
  return figures.lines();
}

function order(eventId, orderId, type, at, gigId = 'logo-1') {
  return { eventId, orderId, gigId, type, placedAt: at, fundedAt: at, price: { amountMinor: 249900, currency: 'INR' } };
}

test('orders count on the day they were placed, money on the day it was paid', () => {
  assert.deepEqual(
    figures(order('e1', 'o1', 'PLACED', MONDAY), order('e2', 'o2', 'PLACED', MONDAY), order('e3', 'o1', 'FUNDED', TUESDAY)),
    [
      'day,category,placed,paid,conversion,revenue',
      '2026-01-05,logo-design,2,1,0.50,',
      '2026-01-06,logo-design,0,0,0,INR 2499.00',
    ]);
});

test('an event that comes twice counts once', () => {
  assert.deepEqual(
    figures(order('e1', 'o1', 'PLACED', MONDAY), order('e2', 'o1', 'FUNDED', MONDAY), order('e2', 'o1', 'FUNDED', MONDAY)).at(-1),
    '2026-01-05,logo-design,1,1,1.00,INR 2499.00');
});

test('a gig nobody told of is apart', () => {
  assert.equal(figures(order('e1', 'o1', 'PLACED', MONDAY, 'gone')).at(-1), '2026-01-05,unknown,1,0,0.00,');
});
