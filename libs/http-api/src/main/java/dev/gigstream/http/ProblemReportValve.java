package dev.gigstream.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** Answers what the container refuses before any application sees it, such as an illegal request line. */
final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = FrameworkProblems.ofStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("utf-8");
        try (Writer writer = response.getReporter()) {
            writer.write("""
                    {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(
                            problem.code().type(),
                            problem.code().title(),
                            status,
                            problem.getMessage(),
                            problem.code().name()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
