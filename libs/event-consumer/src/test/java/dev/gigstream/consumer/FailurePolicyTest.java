package dev.gigstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.BackOffExecution;

class FailurePolicyTest {
    private final FailurePolicy policy = new FailurePolicy(3, Duration.ofMillis(100), Duration.ofMillis(250));

    @Test
    void neverTriesWhatCannotBeGoodAgain() {
        assertThat(delays(new MalformedEventException("bytes"), 1)).containsExactly(BackOffExecution.STOP);
        assertThat(delays(new HopelessEventException(new IllegalStateException("impossible")), 1))
                .containsExactly(BackOffExecution.STOP);
        assertThat(delays(new WaitsInLineException(new Origin("t", 0, 0)), 1)).containsExactly(BackOffExecution.STOP);
    }

    @Test
    void givesAFailingHandlerAFewTries() {
        assertThat(delays(new IllegalStateException("bug"), 3)).containsExactly(100L, 200L, BackOffExecution.STOP);
        assertThat(delays(new OptimisticLockingFailureException("raced"), 3)).endsWith(BackOffExecution.STOP);
    }

    @Test
    void triesWithoutEndWhatIsAway() {
        assertThat(delays(new RegistryUnavailableException("away"), 1_000))
                .endsWith(250L)
                .doesNotContain(-1L);
        assertThat(delays(new DataAccessResourceFailureException("away"), 1_000))
                .doesNotContain(-1L);
        assertThat(delays(new InfrastructureAwayException("away", null), 1_000)).doesNotContain(-1L);
        assertThat(delays(new IllegalStateException(new ConnectException("refused")), 1_000))
                .doesNotContain(-1L);
    }

    @Test
    void looksThroughTheContainersWrapping() {
        var wrapped = new ListenerExecutionFailedException("wrapped", new MalformedEventException("bytes"));

        assertThat(delays(wrapped, 1)).containsExactly(BackOffExecution.STOP);
    }

    private List<Long> delays(Exception failure, int tries) {
        BackOffExecution execution = policy.backOff(failure).start();
        return LongStream.generate(execution::nextBackOff).limit(tries).boxed().toList();
    }
}
