package dev.gigstream.insights.figures;

/**
 * Money of one currency, in minor units.
 *
 * @param revenue prices of funded orders, before fees
 * @param held what buyers paid into escrow, fee included
 * @param released what sellers got
 * @param refunded what buyers got back
 * @param fees what the marketplace kept
 */
public record Flow(long revenue, long held, long released, long refunded, long fees) {
    static final Flow NOTHING = new Flow(0, 0, 0, 0, 0);

    static Flow revenue(long price) {
        return new Flow(price, 0, 0, 0, 0);
    }

    static Flow held(long amount) {
        return new Flow(0, amount, 0, 0, 0);
    }

    static Flow ended(long released, long refunded, long fees) {
        return new Flow(0, 0, released, refunded, fees);
    }

    Flow plus(Flow other) {
        return new Flow(
                revenue + other.revenue,
                held + other.held,
                released + other.released,
                refunded + other.refunded,
                fees + other.fees);
    }

    Flow negated() {
        return new Flow(-revenue, -held, -released, -refunded, -fees);
    }
}
