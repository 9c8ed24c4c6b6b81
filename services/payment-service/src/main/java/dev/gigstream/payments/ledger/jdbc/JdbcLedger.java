package dev.gigstream.payments.ledger.jdbc;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.AccountKind;
import dev.gigstream.payments.ledger.Entry;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.LedgerRefusalException;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.PostingKind;
import dev.gigstream.payments.ledger.Reference;
import dev.gigstream.payments.ledger.StatementLine;
import dev.gigstream.payments.ledger.StatementPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger in PostgreSQL. Plain SQL, because its rows are written by one statement, never loaded to be changed, and
 * numbered by the database: an object mapper has nothing to map.
 */
@Repository
class JdbcLedger implements Ledger {

    /** The rows of a posting in the order of their accounts: that is the order in which chains are locked. */
    private static final String POST = """
            with posted as (
                insert into ledger.posting
                    (kind, order_id, payment_id, refund_id, withdrawal_id, payer_id, posted_at)
                values (:kind, :order, :payment, :refund, :withdrawal, :payer, :at)
                returning id
            )
            insert into ledger.entry (posting_id, account, currency, amount)
            select posted.id, line.account, line.currency, line.amount
            from posted cross join
                unnest(:accounts::text[], :currencies::text[], :amounts::bigint[])
                    with ordinality as line (account, currency, amount, number)
            order by line.number""";

    private static final String BALANCE = """
            select coalesce(sum(balance), 0)::bigint from (
                select distinct on (stripe) balance from ledger.entry
                where account = ? and currency = ? order by stripe, seq desc) as newest""";

    private static final String STATEMENT = """
            select posting_id, posted_at, kind, account, currency, amount, order_id, withdrawal_id from (
                (select e.posting_id, p.posted_at, p.kind, e.account, e.currency, e.amount, p.order_id, p.withdrawal_id
                 from ledger.entry e join ledger.posting p on p.id = e.posting_id
                 where e.user_id = :user and e.posting_id <= :posting
                    and (e.posting_id < :posting or e.account > :account)
                 order by e.posting_id desc, e.account limit :limit)
                union all
                (select p.id, p.posted_at, p.kind, '', e.currency, e.amount, p.order_id, p.withdrawal_id
                 from ledger.posting p
                 join ledger.entry e on e.posting_id = p.id and e.account = 'provider_clearing'
                 where p.payer_id = :user and p.id < :posting
                 order by p.id desc limit :limit)
            ) as line
            order by posting_id desc, account limit :limit""";

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Posting posting) {
        Reference reference = posting.reference();
        try {
            jdbc.sql(POST)
                    .param("kind", posting.kind().name())
                    .param("order", reference.orderId())
                    .param("payment", reference.paymentId())
                    .param("refund", reference.refundId())
                    .param("withdrawal", reference.withdrawalId())
                    .param("payer", reference.payerId())
                    .param("at", posting.at().atOffset(ZoneOffset.UTC))
                    .param("accounts", column(posting, entry -> entry.account().toString(), String[]::new))
                    .param("currencies", column(posting, entry -> entry.amount().currency(), String[]::new))
                    .param("amounts", column(posting, entry -> entry.amount().amountMinor(), Long[]::new))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new LedgerRefusalException(ViolatedRule.of(e), e);
        }
    }

    @Override
    public Money balance(Account account, String currency) {
        long balance = jdbc.sql(BALANCE)
                .params(account.toString(), currency)
                .query(Long.class)
                .single();
        return new Money(balance, currency);
    }

    @Override
    public List<StatementLine> statement(String userId, StatementPosition before, int limit) {
        return jdbc.sql(STATEMENT)
                .param("user", userId)
                .param("posting", before.postingId())
                .param("account", before.account())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static <T> T[] column(Posting posting, Function<Entry, T> value, IntFunction<T[]> array) {
        return posting.entries().stream().map(value).toArray(array);
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        String account = row.getString("account");
        AccountKind kind = account.isEmpty() ? null : Account.parse(account).kind();
        return new StatementLine(
                new StatementPosition(row.getLong("posting_id"), account),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                PostingKind.valueOf(row.getString("kind")),
                kind,
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("order_id"),
                row.getString("withdrawal_id"));
    }
}
