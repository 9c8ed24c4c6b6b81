package dev.gigstream.web;

/** The content security policy of a page: our own files, the one inline import map by its hash, and nothing else. */
final class PagePolicy {
    private static final String PROVIDER = "https://*.razorpay.com";

    private PagePolicy() {}

    /** @param provider whether the page opens the payment provider's checkout, which brings its own script and frame */
    static String allowing(String importMap, boolean provider) {
        String also = provider ? ' ' + PROVIDER : "";
        return "default-src 'none'; script-src 'self' " + importMap + (provider ? " https://checkout.razorpay.com" : "")
                + "; style-src 'self'; img-src 'self' data: blob:" + also + "; connect-src 'self'" + also
                + (provider ? "; frame-src " + PROVIDER : "")
                + "; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
