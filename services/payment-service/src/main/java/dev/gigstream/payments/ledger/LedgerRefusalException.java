package dev.gigstream.payments.ledger;

/** The database did not accept a posting; its transaction can only be rolled back. */
public final class LedgerRefusalException extends RuntimeException {

    private final String rule;

    public LedgerRefusalException(String rule, Throwable cause) {
        super("the ledger refused a posting by its rule " + rule, cause);
        this.rule = rule;
    }

    /** Name of the rule in the database. */
    public String rule() {
        return rule;
    }

    public boolean isOverdraft() {
        return "account_not_overdrawn".equals(rule);
    }
}
