/** Counts orders by day and category, from events in any order between topics. */
export class Figures {
  #seen = new Set();
  #categories = new Map();
  #placed = new Map();
  #paid = new Map();

  gig(gig) {
    this.#categories.set(gig.gigId, gig.category);
  }

  order(order) {
    if (this.#seen.has(order.eventId)) {
      return;
    }
    this.#seen.add(order.eventId);
    if (order.type === 'PLACED') {
      this.#placed.set(order.orderId, { gigId: order.gigId, day: day(order.placedAt) });
    } else if (order.type === 'FUNDED') {
      const { currency, amountMinor } = order.price;
      this.#paid.set(order.orderId, { gigId: order.gigId, day: day(order.fundedAt), currency, minor: BigInt(amountMinor) });
    }
  }

  /** Comma-separated, with a heading. */
  lines() {
    const rows = new Map();
    const row = ({ day, gigId }) => {
      const key = `${day},${this.#categories.get(gigId) ?? 'unknown'}`;
      rows.set(key, rows.get(key) ?? { placed: 0, paid: 0, revenue: new Map() });
      return rows.get(key);
    };
    for (const [id, order] of this.#placed) {
      row(order).placed += 1;
      row(order).paid += this.#paid.has(id) ? 1 : 0;
    }
    for (const payment of this.#paid.values()) {
      const { revenue } = row(payment);
      revenue.set(payment.currency, (revenue.get(payment.currency) ?? 0n) + payment.minor);
    }
    return [
      'day,category,placed,paid,conversion,revenue',
      ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { placed, paid, revenue }]) =>
        `${key},${placed},${paid},${placed === 0 ? 0 : (paid / placed).toFixed(2)},${money(revenue)}`),
    ];
  }
}

/** Moments come as Date or as milliseconds, as the deserializer is set. */
function day(moment) {
  return new Date(typeof moment === 'bigint' ? Number(moment) : moment).toISOString().slice(0, 10);
}

function money(revenue) {
  return [...revenue].sort().map(([currency, minor]) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
    const text = minor.toString().padStart(digits + 1, '0');
    return `${currency} ${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`;
  }).join(' + ');
}
