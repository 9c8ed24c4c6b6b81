package dev.gigstream.service;

import dev.gigstream.traces.Span;
import dev.gigstream.traces.Spans;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Puts each request under a trace id, which the answer tells in {@code X-Trace-Id}. */
final class TraceFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Trace-Id";
    private static final int FAULT = 500;

    private static final String CONTEXT = TraceFilter.class.getName() + ".context";

    private final Spans spans;
    private final Clock clock;

    TraceFilter(Spans spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean begins = request.getAttribute(CONTEXT) == null;
        TraceContext context = contextOf(request);
        response.setHeader(HEADER, context.traceId());
        Instant start = clock.instant();
        try (var _ = context.open()) {
            chain.doFilter(request, response);
        } finally {
            if (begins && spans.wants(context.traceId())) {
                spans.ended(span(context, request, response, start));
            }
        }
    }

    private Span span(TraceContext context, HttpServletRequest request, HttpServletResponse response, Instant start) {
        String parent = TraceContext.parse(request.getHeader(TraceContext.TRACEPARENT))
                .map(TraceContext::spanId)
                .orElse("");
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String name = route == null ? request.getMethod() : request.getMethod() + " " + route;
        return new Span(
                context.traceId(),
                context.spanId(),
                parent,
                name,
                Span.Kind.SERVER,
                start,
                clock.instant(),
                Map.of(
                        "http.request.method",
                        request.getMethod(),
                        "http.response.status_code",
                        Integer.toString(response.getStatus())),
                response.getStatus() >= FAULT);
    }

    /** An error or asynchronous dispatch of a request stays under the context the request began with. */
    private static TraceContext contextOf(HttpServletRequest request) {
        if (request.getAttribute(CONTEXT) instanceof TraceContext begun) {
            return begun;
        }
        TraceContext context = TraceContext.continuing(request.getHeader(TraceContext.TRACEPARENT));
        request.setAttribute(CONTEXT, context);
        return context;
    }
}
