package dev.gigstream.payments.ledger.jdbc;

import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.APP;
import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.OWNER;
import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.entry;
import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.inOneTransaction;
import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.numbers;
import static dev.gigstream.payments.ledger.jdbc.LedgerByHand.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.payments.RunningPayments;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Each rule of the ledger, seen to refuse whoever goes around the service. */
class LedgerRulesIT extends RunningPayments {

    private final String order = EventIds.next();
    private final String user = EventIds.next();

    @Test
    void takesAPostingThatBalances() throws SQLException {
        hold(order, "pay_" + order, 100);

        assertThat(numbers("select balance from ledger.entry where account = 'escrow:%s'".formatted(order)))
                .containsExactly(100L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set order_id = 'x'",
                "update ledger.entry set amount = 1",
                "delete from ledger.posting",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "truncate ledger.posting cascade"
            })
    void isAppendOnlyForTheServiceAndForTheOwner(String change) throws SQLException {
        hold(order, "pay_" + order, 100);

        assertThatThrownBy(() -> inOneTransaction(APP, change)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> inOneTransaction(OWNER, change)).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table ledger.entry disable trigger all",
                "drop trigger entry_is_final on ledger.entry",
                "create table ledger.other (id int)",
                "create function public.now() returns int language sql as 'select 1'",
                "set session_replication_role = 'replica'"
            })
    void cannotBeLoosenedByTheService(String attempt) {
        assertThatThrownBy(() -> inOneTransaction(APP, attempt)).isInstanceOf(PSQLException.class);
    }

    @Test
    void refusesAnUnbalancedPostingWhenItsTransactionEnds() {
        assertBroken("posting_balances", posting("HOLD", order, "pay_" + order, null), entry("escrow:" + order, 100));
        assertBroken(
                "posting_balances",
                posting("HOLD", order, "pay_" + order, null),
                entry("escrow:" + order, 100),
                entry("provider_clearing", -99));
        assertBroken("posting_balances", posting("HOLD", order, "pay_" + order, null));
    }

    @Test
    void balancesEachCurrencyByItself() {
        assertBroken(
                "posting_balances",
                posting("HOLD", order, "pay_" + order, null),
                entry("escrow:" + order, 100),
                entry("provider_clearing", -100).replace("INR", "USD"));
    }

    @Test
    void cannotBeFooledByCheckingEarly() {
        assertBroken(
                "posting_balances",
                posting("HOLD", order, "pay_" + order, null),
                entry("escrow:" + order, 100),
                entry("provider_clearing", -100),
                "set constraints all immediate",
                entry("platform_fee", 5));
    }

    @Test
    void addsNothingToAPostingOfAnotherTransaction() throws SQLException {
        hold(order, "pay_" + order, 100);
        long id = numbers("select id from ledger.posting where order_id = '%s'".formatted(order))
                .getFirst();

        assertBroken(
                "posting_is_complete",
                "insert into ledger.entry (posting_id, account, currency, amount)"
                        + " values (%d, 'platform_fee', 'INR', 5), (%d, 'chargeback', 'INR', -5)".formatted(id, id));
    }

    @Test
    void keepsEscrowFromFallingBelowZero() throws SQLException {
        hold(order, "pay_" + order, 100);

        assertBroken(
                "account_not_overdrawn",
                posting("SETTLEMENT", order, null, null),
                entry("escrow:" + order, -101),
                entry("platform_fee", 101));
    }

    @Test
    void letsOnlyAChargebackOrARulingOverdrawASeller() throws SQLException {
        String available = "seller_available:" + user;

        assertBroken(
                "account_not_overdrawn",
                posting("WITHDRAWAL", null, null, "w" + user),
                entry("payout_in_flight:" + user, 10),
                entry(available, -10));
        inOneTransaction(
                APP, posting("CHARGEBACK", null, "pay_" + user, null), entry("chargeback", 10), entry(available, -10));

        assertThat(numbers("select balance from ledger.entry where account = '%s'".formatted(available)))
                .containsExactly(-10L);
    }

    @Test
    void creditsAPaymentOnceAndHoldsOncePerOrder() throws SQLException {
        hold(order, "pay_" + order, 100);

        assertBroken("payment_credited_once", hold(EventIds.next(), "pay_" + order));
        assertBroken("order_held_once", hold(order, "pay_other" + order));
    }

    @Test
    void settlesOnceAndDebitsARefundOnce() throws SQLException {
        hold(order, "pay_" + order, 100);
        String[] part = {
            posting("SETTLEMENT", order, null, null),
            entry("buyer_refund_due:" + user, 50),
            entry("escrow:" + order, -50)
        };
        String[] refund = {
            posting("REFUND", order, "pay_" + order, null).replace("'no refund'", "'rfnd_" + order + "'"),
            entry("buyer_refund_due:" + user, -20),
            entry("provider_clearing", 20)
        };
        inOneTransaction(APP, part);
        inOneTransaction(APP, refund);

        assertBroken("order_settled_once", part);
        assertBroken("refund_debited_once", refund);
    }

    @Test
    void endsAWithdrawalOnce() throws SQLException {
        String[] paid = {
            posting("PAYOUT", null, null, "w" + user), entry("chargeback", -10), entry("provider_clearing", 10)
        };
        String[] returned = {
            posting("PAYOUT_RETURNED", null, null, "w" + user), entry("chargeback", -10), entry("platform_fee", 10)
        };
        inOneTransaction(APP, paid);

        assertBroken("withdrawal_ended_once", paid);
        assertBroken("withdrawal_ended_once", returned);
    }

    @Test
    void knowsItsAccountsAndKinds() {
        assertBroken("posting_names_its_fact", posting("GIFT", order, null, null));
        assertBroken("posting_names_its_fact", posting("HOLD", order, null, null));
        assertBroken("entry_account", posting("RULING", order, null, null), entry("pocket:me", 10));
        assertBroken("entry_moves_something", posting("RULING", order, null, null), entry("platform_fee", 0));
    }

    private void hold(String orderId, String paymentId, long amount) throws SQLException {
        inOneTransaction(
                APP,
                posting("HOLD", orderId, paymentId, null),
                entry("escrow:" + orderId, amount),
                entry("provider_clearing", -amount));
    }

    private static String[] hold(String orderId, String paymentId) {
        return new String[] {
            posting("HOLD", orderId, paymentId, null), entry("escrow:" + orderId, 100), entry("provider_clearing", -100)
        };
    }

    private static void assertBroken(String rule, String... statements) {
        assertThatThrownBy(() -> inOneTransaction(APP, statements))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .as(refusal.getMessage())
                                .isEqualTo(rule));
    }
}
