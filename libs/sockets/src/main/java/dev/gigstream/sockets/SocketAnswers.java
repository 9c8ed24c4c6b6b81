package dev.gigstream.sockets;

import dev.gigstream.http.Problem;
import dev.gigstream.service.TraceContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The shape of acknowledgements: {@code ok}, and either the answer or the problem. */
final class SocketAnswers {

    private SocketAnswers() {}

    static Map<String, Object> done(Map<String, Object> answer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ok", true);
        all.putAll(answer);
        return all;
    }

    static Map<String, Object> refused(Problem problem) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ok", false);
        all.put("code", slug(problem));
        all.put("status", problem.code().status());
        all.put("detail", problem.getMessage());
        if (!problem.errors().isEmpty()) {
            all.put("errors", problem.errors());
        }
        TraceContext.current().ifPresent(trace -> all.put("traceId", trace.traceId()));
        return all;
    }

    static String slug(Problem problem) {
        return problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
