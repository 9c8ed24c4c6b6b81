package dev.gigstream.service;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Caller}, or an {@link Optional} of it where a token is not needed. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Optional<Caller> caller = AccessInterceptor.callerOf(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Optional.class) {
            return caller;
        }
        return caller.orElseThrow(() -> Problem.of(StandardProblem.UNAUTHENTICATED, "A valid access token is needed."));
    }
}
