package dev.gigstream.fanout.recipient;

/**
 * What the texts of a notice are filled with; null where they need nothing of the kind.
 *
 * @param actorName null until known, and for somebody who is gone
 * @param amountMinor in minor units of the currency
 */
public record Matter(String actorName, String gigTitle, String excerpt, Long amountMinor, String currency) {
    public static Matter none() {
        return new Matter(null, null, null, null, null);
    }

    public static Matter gig(String title) {
        return new Matter(null, title, null, null, null);
    }

    public static Matter message(String excerpt) {
        return new Matter(null, null, excerpt, null, null);
    }

    public static Matter money(long amountMinor, String currency) {
        return new Matter(null, null, null, amountMinor, currency);
    }

    Matter by(String name) {
        return new Matter(name, gigTitle, excerpt, amountMinor, currency);
    }
}
