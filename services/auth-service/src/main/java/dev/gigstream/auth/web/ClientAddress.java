package dev.gigstream.auth.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request came from, as the gateway says; it removes what clients say themselves. */
final class ClientAddress {

    private static final String HEADER = "X-Client-Address";

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        String told = request.getHeader(HEADER);
        return told == null || told.isBlank() ? request.getRemoteAddr() : told;
    }
}
