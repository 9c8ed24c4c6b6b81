package dev.gigstream.orders.order.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Judgement;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.RulingDispute;
import dev.gigstream.orders.order.ViewingOrders;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The moderators' queue of disputes. */
@RestController
@RequestMapping("/api/v1/admin/disputes")
@RequiresRole("ADMIN")
class DisputeController {

    private final ViewingOrders viewing;
    private final RulingDispute ruling;
    private final Cursors cursors;

    DisputeController(ViewingOrders viewing, RulingDispute ruling, Cursors cursors) {
        this.viewing = viewing;
        this.ruling = ruling;
        this.cursors = cursors;
    }

    /** How a dispute is to end; the buyer's share belongs to a split only. */
    record RulingRequest(
            @NotNull Dispute.Outcome outcome,
            @Valid ShareBody buyerShare,
            @NotBlank @Size(max = 5_000) String note) {}

    record ShareBody(@NotNull Long amountMinor, @NotNull String currency) {

        Money money() {
            if (!Money.isCurrency(currency)) {
                throw Problem.invalid("buyerShare.currency", "must be an ISO 4217 code");
            }
            return new Money(amountMinor, currency);
        }
    }

    /** The one that waits longest first. */
    @GetMapping
    Slice<DisputeView> open(PageRequest page) {
        List<Order> found = viewing.openDisputes(after(page), page.limit() + 1);
        return Slice.cut(found, page.limit(), this::cursor).map(DisputeView::of);
    }

    @PostMapping("/{disputeId}/resolve")
    DisputeView resolve(Caller caller, @PathVariable String disputeId, @Valid @RequestBody RulingRequest body) {
        Optional<Money> share = Optional.ofNullable(body.buyerShare()).map(ShareBody::money);
        var judgement = new Judgement(
                disputeId, caller.userId(), body.outcome(), share, body.note().strip());
        return DisputeView.of(OrderAnswers.decided(ruling.rule(judgement)));
    }

    private String cursor(Order last) {
        return cursors.encode(last.dispute().orElseThrow().disputeId());
    }

    private Optional<String> after(PageRequest page) {
        return Optional.ofNullable(page.cursor())
                .map(cursor -> cursors.decode(cursor, 1).getFirst());
    }
}
