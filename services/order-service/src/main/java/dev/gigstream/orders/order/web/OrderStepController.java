package dev.gigstream.orders.order.web;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.http.ETags;
import dev.gigstream.orders.order.ActingOnOrder;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderCommand;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the parties do to an order; each answer is the order as it now stands. */
@RestController
@RequestMapping("/api/v1/orders/{orderId}")
class OrderStepController {

    private static final int TEXT = 5_000;
    private static final int FILES = 20;
    private static final String MEDIA_ID = "[A-Za-z0-9_-]{1,64}";

    private final ActingOnOrder acting;
    private final OrderViews views;

    OrderStepController(ActingOnOrder acting, OrderViews views) {
        this.acting = acting;
        this.views = views;
    }

    /** A delivery says something; files come with it where there are any. */
    record DeliverRequest(
            @NotBlank @Size(max = TEXT) String message,

            @Size(max = FILES)
            List<@NotNull @Pattern(regexp = MEDIA_ID, message = "must be the id of an upload") String> mediaIds) {

        OrderCommand command() {
            List<String> files =
                    mediaIds == null ? List.of() : mediaIds.stream().distinct().toList();
            return new OrderCommand.Deliver(EventIds.next(), message.strip(), files);
        }
    }

    record MessageRequest(@NotBlank @Size(max = TEXT) String message) {}

    record ReasonRequest(@NotBlank @Size(max = TEXT) String reason) {}

    @PostMapping("/deliveries")
    ResponseEntity<OrderView> deliver(
            Caller caller, @PathVariable String orderId, @Valid @RequestBody DeliverRequest body) {
        return act(caller, orderId, body.command());
    }

    @PostMapping("/revision-requests")
    ResponseEntity<OrderView> revise(
            Caller caller, @PathVariable String orderId, @Valid @RequestBody MessageRequest body) {
        return act(
                caller, orderId, new OrderCommand.RequestRevision(body.message().strip()));
    }

    @PostMapping("/complete")
    ResponseEntity<OrderView> complete(Caller caller, @PathVariable String orderId) {
        return act(caller, orderId, new OrderCommand.Complete());
    }

    @PostMapping("/cancellation-requests")
    ResponseEntity<OrderView> cancel(
            Caller caller, @PathVariable String orderId, @Valid @RequestBody ReasonRequest body) {
        return act(
                caller,
                orderId,
                new OrderCommand.RequestCancellation(
                        EventIds.next(), body.reason().strip()));
    }

    @PostMapping("/cancellation-requests/{requestId}/accept")
    ResponseEntity<OrderView> accept(Caller caller, @PathVariable String orderId, @PathVariable String requestId) {
        return act(caller, orderId, new OrderCommand.AcceptCancellation(requestId));
    }

    @PostMapping("/cancellation-requests/{requestId}/decline")
    ResponseEntity<OrderView> decline(Caller caller, @PathVariable String orderId, @PathVariable String requestId) {
        return act(caller, orderId, new OrderCommand.DeclineCancellation(requestId));
    }

    @PostMapping("/cancellation-requests/{requestId}/withdraw")
    ResponseEntity<OrderView> withdraw(Caller caller, @PathVariable String orderId, @PathVariable String requestId) {
        return act(caller, orderId, new OrderCommand.WithdrawCancellation(requestId));
    }

    @PostMapping("/disputes")
    ResponseEntity<OrderView> dispute(
            Caller caller, @PathVariable String orderId, @Valid @RequestBody ReasonRequest body) {
        return act(
                caller,
                orderId,
                new OrderCommand.OpenDispute(EventIds.next(), body.reason().strip()));
    }

    private ResponseEntity<OrderView> act(Caller caller, String orderId, OrderCommand command) {
        Order order = OrderAnswers.decided(acting.act(new ActingOnOrder.Command(orderId, caller.userId(), command)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(order.version()))
                .body(views.of(order, caller.userId()));
    }
}
