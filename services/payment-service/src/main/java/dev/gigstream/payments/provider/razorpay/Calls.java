package dev.gigstream.payments.provider.razorpay;

import com.razorpay.RazorpayException;
import dev.gigstream.payments.provider.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;

/** Makes calls and says what came of each: an answer, a refusal, or nobody knows. */
final class Calls {

    /** Not about what was asked but about when, how often or by whom; 409: the same request is being carried out. */
    private static final Set<Integer> NOT_A_REFUSAL = Set.of(401, 403, 408, 409, 425, 429);

    private final MeterRegistry meters;

    Calls(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> Outcome<T> make(String name, Call<T> call) {
        Timer.Sample sample = Timer.start(meters);
        Outcome<T> outcome = outcome(name, call);
        sample.stop(meters.timer("payments.provider.calls", "call", name, "outcome", label(outcome)));
        return outcome;
    }

    private static <T> Outcome<T> outcome(String name, Call<T> call) {
        try {
            return new Outcome.Known<>(call.answer());
        } catch (RazorpayException e) {
            return isRefusal(e.getStatusCode())
                    ? new Outcome.Refused<>(code(e), String.valueOf(e.getDescription()))
                    : new Outcome.Unknown<>(name + ": status " + e.getStatusCode() + ", " + firstLine(e));
        } catch (RuntimeException e) {
            // An answer that the library or we could not read.
            return new Outcome.Unknown<>(name + ": " + e.getClass().getSimpleName() + ", " + firstLine(e));
        }
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && !NOT_A_REFUSAL.contains(status);
    }

    private static String code(RazorpayException refusal) {
        return refusal.getCode() == null ? "HTTP_" + refusal.getStatusCode() : refusal.getCode();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String label(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Known<?> _ -> "known";
            case Outcome.Refused<?> _ -> "refused";
            case Outcome.Unknown<?> _ -> "unknown";
        };
    }

    /** One call of the library. */
    @FunctionalInterface
    interface Call<T> {
        T answer() throws RazorpayException;
    }
}
