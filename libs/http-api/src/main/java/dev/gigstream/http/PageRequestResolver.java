package dev.gigstream.http;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link PageRequest} from the query. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        String cursor = request.getParameter("cursor");
        return new PageRequest(limit(request), cursor == null || cursor.isEmpty() ? null : cursor);
    }

    private static int limit(NativeWebRequest request) {
        String limit = request.getParameter("limit");
        if (limit == null || limit.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            throw Problem.invalid("limit", "must be an integer");
        }
    }
}
