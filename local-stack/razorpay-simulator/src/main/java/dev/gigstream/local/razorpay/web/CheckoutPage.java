package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.OrderStatus;
import dev.gigstream.local.razorpay.provider.Payment;
import dev.gigstream.local.razorpay.provider.ProviderOrder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The two pages of Checkout, without a script and with every text encoded. */
final class CheckoutPage {

    static final String STYLE = """
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
            body { margin: 0 auto; max-width: 32rem; padding: 2rem 1rem; }
            header { border-bottom: 1px solid; margin-bottom: 1.5rem; }
            h1 { font-size: 1.4rem; }
            .amount { font-size: 2rem; font-weight: 600; margin: .5rem 0; }
            dt { font-weight: 600; }
            dd { font-family: ui-monospace, monospace; margin: 0 0 .75rem; overflow-wrap: anywhere; }
            form { display: inline-block; margin: 0 .5rem .5rem 0; }
            button { border: 2px solid; border-radius: .4rem; cursor: pointer; font: inherit; min-height: 2.75rem;
              padding: .5rem 1.25rem; }
            button.main { background: #14532d; border-color: #14532d; color: #fff; }
            button:focus-visible { outline: 3px solid #2563eb; outline-offset: 2px; }
            """;

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="/checkout.css">
            </head>
            <body>
            <header><p>Razorpay simulator: no money moves here.</p></header>
            <main>
            <h1>%1$s</h1>
            %2$s</main>
            </body>
            </html>
            """;

    private CheckoutPage() {}

    static String asking(ProviderOrder order, Optional<WayBack> wayBack) {
        String notice = order.status() == OrderStatus.PAID
                ? "<p role=\"status\">This order is paid. Paying again is refunded.</p>\n"
                : "";
        String body = """
                <p class="amount">%s</p>
                %s<dl><dt>Order</dt><dd>%s</dd><dt>Reference</dt><dd>%s</dd></dl>
                %s%s""".formatted(
                        amount(order.amount(), order.currency()),
                        notice,
                        encoded(order.id()),
                        encoded(order.receipt() == null ? "none" : order.receipt()),
                        choice("captured", "Pay", " class=\"main\"", wayBack),
                        choice("failed", "Let the payment fail", "", wayBack));
        return FRAME.formatted("Pay your order", body);
    }

    static String paid(Payment payment, String signature, Optional<WayBack> wayBack) {
        boolean went = signature != null;
        String body = """
                <p role="status">%s</p>
                <dl>
                <dt>razorpay_order_id</dt><dd>%s</dd>
                <dt>razorpay_payment_id</dt><dd>%s</dd>
                <dt>razorpay_signature</dt><dd>%s</dd>
                </dl>
                %s""".formatted(
                went ? amount(payment.amount(), payment.currency()) + " paid." : "The bank declined. Nothing was paid.",
                encoded(payment.orderId()),
                encoded(payment.id()),
                went ? encoded(signature) : "none",
                went ? wayBack.map(way -> goingBack(way, payment, signature)).orElse("") : again(payment, wayBack));
        return FRAME.formatted(went ? "Payment done" : "Payment failed", body);
    }

    private static String choice(String outcome, String label, String attributes, Optional<WayBack> wayBack) {
        return """
                <form method="post"><input type="hidden" name="outcome" value="%s">%s<button%s>%s</button></form>
                """.formatted(outcome, wayBack.map(CheckoutPage::kept).orElse(""), attributes, label);
    }

    private static String goingBack(WayBack way, Payment payment, String signature) {
        return """
                <form method="%s" action="%s">%s%s%s<button class="main">Back to the shop</button></form>
                """.formatted(
                        way.method(),
                        encoded(way.url()),
                        hidden("razorpay_order_id", payment.orderId()),
                        hidden("razorpay_payment_id", payment.id()),
                        hidden("razorpay_signature", signature));
    }

    private static String again(Payment payment, Optional<WayBack> wayBack) {
        return "<form method=\"get\" action=\"/checkout/%s\">%s<button>Try again</button></form>\n"
                .formatted(
                        encoded(payment.orderId()),
                        wayBack.map(CheckoutPage::kept).orElse(""));
    }

    private static String kept(WayBack way) {
        return hidden(way.field(), way.url());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(encoded(name), encoded(value));
    }

    private static String amount(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(minor, digits).toPlainString();
    }

    private static String encoded(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
