package dev.gigstream.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests in a browser need one: without it they are skipped, and say so; where {@code CI} is set they fail instead. */
final class ChromiumCondition implements ExecutionCondition {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    static Optional<Path> chromium() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("Chromium is not installed, and CI has to run the tests in a browser");
        }
        System.out.println("SKIPPED, for want of a Chromium: " + context.getDisplayName());
        return ConditionEvaluationResult.disabled("There is no Chromium");
    }
}
