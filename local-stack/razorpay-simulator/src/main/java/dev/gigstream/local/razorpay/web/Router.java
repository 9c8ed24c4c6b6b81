package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a request; {@code {id}} in a pattern stands for one segment of the path. */
final class Router {

    @FunctionalInterface
    interface Handler {
        Answer answer(Request request, String id) throws IOException, InterruptedException;
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    Router on(String method, String pattern, Handler handler) {
        Pattern path = Pattern.compile(pattern.replace("{id}", "([A-Za-z0-9_-]{1,64})"));
        routes.add(new Route(method, path, handler));
        return this;
    }

    Answer answer(Request request) throws IOException, InterruptedException {
        boolean known = false;
        for (Route route : routes) {
            Matcher path = route.path.matcher(request.path());
            if (path.matches()) {
                known = true;
                if (route.method.equals(request.method())) {
                    return route.handler.answer(request, path.groupCount() == 0 ? "" : path.group(1));
                }
            }
        }
        throw known
                ? Declined.of(405, "The requested method is not allowed here.")
                : Declined.of(404, "The requested URL was not found on the server.");
    }
}
