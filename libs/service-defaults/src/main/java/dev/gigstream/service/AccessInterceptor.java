package dev.gigstream.service;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Denies by default: a controller method is reached with a valid token only, unless it says {@link PublicEndpoint}, and
 * with a fitting role if it says {@link RequiresRole}.
 */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String CALLER = Caller.class.getName();
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;

    AccessInterceptor(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    static Optional<Caller> callerOf(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            admit(request, response, method);
        }
        return true;
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, HandlerMethod method) {
        Optional<Caller> caller = authenticate(request, response);
        caller.ifPresent(known -> request.setAttribute(CALLER, known));
        if (caller.isEmpty() && !isPublic(method)) {
            throw unauthenticated(response);
        }
        requireRole(caller, method);
    }

    private Optional<Caller> authenticate(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated(response);
        }
        String token = header.substring(SCHEME.length()).strip();
        return Optional.of(tokens.verify(token).orElseThrow(() -> unauthenticated(response)));
    }

    private static void requireRole(Optional<Caller> caller, HandlerMethod method) {
        RequiresRole required = find(method, RequiresRole.class);
        if (required != null
                && caller.stream()
                        .noneMatch(c -> Arrays.stream(required.value()).anyMatch(c::has))) {
            throw Problem.of(
                    StandardProblem.FORBIDDEN, "This needs the role " + String.join(" or ", required.value()) + ".");
        }
    }

    static boolean isPublic(HandlerMethod method) {
        return find(method, PublicEndpoint.class) != null
                || method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static <A extends Annotation> A find(HandlerMethod method, Class<A> type) {
        A onMethod = method.getMethodAnnotation(type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static Problem unauthenticated(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problem.of(StandardProblem.UNAUTHENTICATED, "A valid access token is needed.");
    }
}
