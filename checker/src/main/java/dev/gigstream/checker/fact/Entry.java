package dev.gigstream.checker.fact;

/**
 * A line of a posting as the ledger stores it.
 *
 * @param stripe which chain of the account it belongs to
 * @param seq its place in that chain, from 1
 * @param balance the chain's balance after it, as the ledger says
 */
public record Entry(String account, String currency, long amount, int stripe, long seq, long balance) {

    public String kind() {
        int colon = account.indexOf(':');
        return colon < 0 ? account : account.substring(0, colon);
    }

    public String owner() {
        int colon = account.indexOf(':');
        return colon < 0 ? "" : account.substring(colon + 1);
    }
}
