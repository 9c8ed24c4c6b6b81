package dev.gigstream.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts each request under a trace id, which the answer tells in {@code X-Trace-Id}. */
final class TraceFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Trace-Id";

    private static final String CONTEXT = TraceFilter.class.getName() + ".context";

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
        TraceContext context = contextOf(request);
        response.setHeader(HEADER, context.traceId());
        try (var _ = context.open()) {
            chain.doFilter(request, response);
        }
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
