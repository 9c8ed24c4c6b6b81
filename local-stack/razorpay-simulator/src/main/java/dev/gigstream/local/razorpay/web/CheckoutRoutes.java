package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import dev.gigstream.local.razorpay.provider.Paying;
import dev.gigstream.local.razorpay.provider.Payment;
import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.provider.ProviderOrder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Checkout for a person: one page with the amount and two buttons, one with what is handed back. A merchant's page that
 * wants it names itself as {@code callback_url} (gets a form posted) or {@code return_url} (gets a query).
 */
final class CheckoutRoutes {

    private final Provider provider;
    private final Handover handover;
    private final String merchant;

    CheckoutRoutes(Provider provider, Handover handover, URI merchant) {
        this.provider = provider;
        this.handover = handover;
        this.merchant = origin(merchant);
    }

    void addTo(Router router) {
        router.on("GET", "/checkout/{id}", (request, id) -> ask(id, wayBack(request.query())))
                .on("POST", "/checkout/{id}", (request, id) -> pay(id, request))
                .on(
                        "GET",
                        "/checkout\\.css",
                        (_, _) -> Answer.text(200, "text/css; charset=utf-8", CheckoutPage.STYLE));
    }

    private Answer ask(String orderId, Optional<WayBack> wayBack) {
        return page(CheckoutPage.asking(order(orderId), wayBack), wayBack);
    }

    private Answer pay(String orderId, Request request) {
        Map<String, String> form = request.form();
        Optional<WayBack> wayBack = wayBack(form);
        Paying.Outcome outcome = "failed".equals(form.get("outcome")) ? Paying.Outcome.FAILED : Paying.Outcome.CAPTURED;
        order(orderId);
        Payment payment = provider.paying().pay(orderId, new Paying.Attempt(outcome, null, null));
        return page(CheckoutPage.paid(payment, handover.signature(payment), wayBack), wayBack);
    }

    private ProviderOrder order(String id) {
        return provider.ask(books -> books.order(id))
                .orElseThrow(() -> Declined.of(404, "There is no order " + id + " to be paid."));
    }

    private Optional<WayBack> wayBack(Map<String, String> fields) {
        Optional<WayBack> wayBack = WayBack.of(fields);
        wayBack.ifPresent(way -> {
            String origin = origin(URI.create(way.url()));
            if (!origin.equals(merchant) && !Neighbours.isLoopback(origin)) {
                throw Declined.of(400, "The way back does not lead to the merchant.");
            }
        });
        return wayBack;
    }

    private static Answer page(String html, Optional<WayBack> wayBack) {
        String actions = "'self'"
                + wayBack.map(way -> " " + origin(URI.create(way.url()))).orElse("");
        return Answer.text(200, "text/html; charset=utf-8", html)
                .with(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                                + actions,
                        "Cache-Control",
                        "no-store",
                        "Referrer-Policy",
                        "same-origin"));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
