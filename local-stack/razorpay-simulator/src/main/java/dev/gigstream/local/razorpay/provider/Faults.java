package dev.gigstream.local.razorpay.provider;

/**
 * What goes wrong on demand. Absent parts are without fault.
 *
 * @param webhook of what is announced from now on
 * @param api of the calls of the merchant
 * @param refunds of refunds asked for from now on
 * @param transfers of transfers asked for from now on
 */
public record Faults(WebhookFaults webhook, ApiFaults api, SettlementFaults refunds, SettlementFaults transfers) {

    public static final Faults NONE = new Faults(null, null, null, null);

    private static final long LONGEST_DELAY_MS = 600_000;
    private static final int MOST_COPIES = 20;

    public Faults {
        webhook = webhook == null ? new WebhookFaults(1, 0, false, false, 0) : webhook;
        api = api == null ? new ApiFaults(0, 0, 0) : api;
        refunds = refunds == null ? new SettlementFaults(0, 0) : refunds;
        transfers = transfers == null ? new SettlementFaults(0, 0) : transfers;
    }

    /**
     * @param copies how often each webhook is delivered; 1 when absent
     * @param delayMs how late
     * @param drop whether it is lost: nobody is told
     * @param shuffle whether each is held back for a random while, so that they overtake one another
     * @param forged how many forged ones come before each true one
     */
    public record WebhookFaults(Integer copies, long delayMs, boolean drop, boolean shuffle, int forged) {
        public WebhookFaults {
            copies = copies == null ? 1 : copies;
            within("webhook.copies", copies, MOST_COPIES);
            within("webhook.delayMs", delayMs, LONGEST_DELAY_MS);
            within("webhook.forged", forged, MOST_COPIES);
        }
    }

    /**
     * @param failNext how many calls are answered with a server error, nothing done
     * @param timeoutAfterSuccessNext how many POSTs are done and never answered
     * @param delayMs how slow every answer is
     */
    public record ApiFaults(int failNext, int timeoutAfterSuccessNext, long delayMs) {
        public ApiFaults {
            within("api.failNext", failNext, Integer.MAX_VALUE);
            within("api.timeoutAfterSuccessNext", timeoutAfterSuccessNext, Integer.MAX_VALUE);
            within("api.delayMs", delayMs, LONGEST_DELAY_MS);
        }
    }

    /**
     * @param failNext how many are accepted and fail later
     * @param delayMs how long each stays pending
     */
    public record SettlementFaults(int failNext, long delayMs) {
        public SettlementFaults {
            within("failNext", failNext, Integer.MAX_VALUE);
            within("delayMs", delayMs, LONGEST_DELAY_MS);
        }

        SettlementFaults oneLess() {
            return new SettlementFaults(Math.max(0, failNext - 1), delayMs);
        }
    }

    Faults oneFailureLess() {
        return new Faults(
                webhook,
                new ApiFaults(api.failNext() - 1, api.timeoutAfterSuccessNext(), api.delayMs()),
                refunds,
                transfers);
    }

    Faults oneTimeoutLess() {
        return new Faults(
                webhook,
                new ApiFaults(api.failNext(), api.timeoutAfterSuccessNext() - 1, api.delayMs()),
                refunds,
                transfers);
    }

    Faults oneRefundLess() {
        return new Faults(webhook, api, refunds.oneLess(), transfers);
    }

    Faults oneTransferLess() {
        return new Faults(webhook, api, refunds, transfers.oneLess());
    }

    private static void within(String field, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(field + " must be between 0 and " + most + ".");
        }
    }
}
