package dev.gigstream.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IdempotencyKey} from the request; 400 without one, 422 for one that is no such key. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1," + IdempotencyKey.MAX_LENGTH + "}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders)
            throws IOException {
        String key = key(request.getHeader(IdempotencyKey.HEADER));
        RepeatableRequest repeatable = request.getNativeRequest(RepeatableRequest.class);
        if (repeatable == null) {
            throw new IllegalStateException("the body is not kept: RepeatableBodyFilter is missing");
        }
        return new IdempotencyKey(key, fingerprint(repeatable, repeatable.body()));
    }

    private static String key(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The header Idempotency-Key is needed.")
                    .withErrors(List.of(new Problem.FieldError(IdempotencyKey.HEADER, "is needed")));
        }
        if (!PRINTABLE.matcher(header).matches()) {
            throw Problem.invalid(
                    IdempotencyKey.HEADER,
                    "must have 1 to " + IdempotencyKey.MAX_LENGTH + " printable characters without blanks");
        }
        return header;
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
