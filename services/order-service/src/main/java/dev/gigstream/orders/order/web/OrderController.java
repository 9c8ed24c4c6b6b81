package dev.gigstream.orders.order.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.ETags;
import dev.gigstream.http.IdempotencyKey;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderDecision;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PackageTier;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.orders.order.PlacingOrder;
import dev.gigstream.orders.order.ViewingOrders;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Placing orders and looking at them. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private final PlacingOrder placing;
    private final ViewingOrders viewing;
    private final OrderViews views;
    private final Cursors cursors;

    OrderController(PlacingOrder placing, ViewingOrders viewing, OrderViews views, Cursors cursors) {
        this.placing = placing;
        this.viewing = viewing;
        this.views = views;
        this.cursors = cursors;
    }

    /** What is ordered; one of it unless said otherwise. Whatever else is in the body (price, seller) has no effect. */
    record PlaceOrderRequest(
            @NotBlank @Size(max = 64) String gigId,
            @NotNull PackageTier packageTier,
            @Size(max = 5_000) String requirements,
            Integer quantity) {

        PlacingOrder.Command command(PlacingKey key) {
            return new PlacingOrder.Command(
                    key,
                    gigId,
                    packageTier,
                    quantity == null ? 1 : quantity,
                    requirements == null ? "" : requirements.strip());
        }
    }

    @PostMapping
    @RequiresRole("BUYER")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrderView> place(Caller caller, IdempotencyKey key, @Valid @RequestBody PlaceOrderRequest body) {
        var placingKey = new PlacingKey(caller.userId(), key.value(), key.fingerprint());
        OrderDecision decision = placing.place(body.command(placingKey));
        Order order = OrderAnswers.decided(decision);
        ResponseEntity.BodyBuilder answer =
                with(HttpStatus.CREATED, order).location(URI.create("/api/v1/orders/" + order.orderId()));
        if (decision instanceof OrderDecision.AsBefore) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(views.of(order, caller.userId()));
    }

    @GetMapping
    Slice<OrderView> list(
            Caller caller,
            @RequestParam(defaultValue = "buyer") String role,
            @RequestParam Optional<String> group,
            PageRequest page) {
        var listing = new Orders.Listing(caller.userId(), ListFilter.party(role), ListFilter.statuses(group));
        Optional<String> after = Optional.ofNullable(page.cursor())
                .map(cursor -> cursors.decode(cursor, 1).getFirst());
        List<Order> found = viewing.ofParty(listing, after, page.limit() + 1);
        return Slice.cut(found, page.limit(), last -> cursors.encode(last.orderId()))
                .map(order -> views.of(order, caller.userId()));
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> read(Caller caller, @PathVariable String orderId) {
        Order order = viewing.one(orderId, caller.userId(), caller.has("ADMIN")).orElseThrow(OrderAnswers::unknown);
        return with(HttpStatus.OK, order).body(views.of(order, caller.userId()));
    }

    /** Never from a cache without asking: what is allowed changes with the clock. */
    private static ResponseEntity.BodyBuilder with(HttpStatus status, Order order) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(order.version()));
    }
}
