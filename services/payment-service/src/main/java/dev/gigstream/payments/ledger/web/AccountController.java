package dev.gigstream.payments.ledger.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.StatementLine;
import dev.gigstream.payments.ledger.StatementPosition;
import dev.gigstream.payments.ledger.ViewingAccount;
import dev.gigstream.service.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own money. */
@RestController
@RequestMapping("/api/v1/payments/me")
class AccountController {

    private final ViewingAccount viewing;
    private final Cursors cursors;

    AccountController(ViewingAccount viewing, Cursors cursors) {
        this.viewing = viewing;
        this.cursors = cursors;
    }

    @GetMapping("/balance")
    ViewingAccount.Balance balance(@RequestParam(defaultValue = "INR") String currency, Caller caller) {
        if (!Money.isCurrency(currency)) {
            throw Problem.invalid("currency", "must be an ISO 4217 code");
        }
        return viewing.balance(caller.userId(), currency);
    }

    @GetMapping("/transactions")
    Slice<TransactionBody> transactions(PageRequest page, Caller caller) {
        List<StatementLine> lines = viewing.statement(caller.userId(), position(page.cursor()), page.limit() + 1);
        Slice<StatementLine> slice = Slice.cut(
                lines,
                page.limit(),
                last -> cursors.encode(
                        last.position().postingId(), last.position().account()));
        return new Slice<>(slice.items().stream().map(TransactionBody::of).toList(), slice.nextCursor());
    }

    private StatementPosition position(String cursor) {
        if (cursor == null) {
            return StatementPosition.NEWEST;
        }
        List<String> parts = cursors.decode(cursor, 2);
        try {
            return new StatementPosition(Long.parseLong(parts.get(0)), parts.get(1));
        } catch (NumberFormatException e) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is none of ours.");
        }
    }
}
