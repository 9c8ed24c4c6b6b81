package dev.gigstream.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {
    private static final Limit ONE_A_MINUTE = new Limit(2, 1.0 / 60);

    private final LocalBuckets buckets = new LocalBuckets(10);

    @Test
    void letsABurstThroughAndThenSaysWhenToComeBack() {
        assertThat(buckets.take("anna", ONE_A_MINUTE).allowed()).isTrue();
        assertThat(buckets.take("anna", ONE_A_MINUTE).allowed()).isTrue();

        Decision third = buckets.take("anna", ONE_A_MINUTE);

        assertThat(third.allowed()).isFalse();
        assertThat(third.pause()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Test
    void countsEverySubjectByItself() {
        buckets.take("anna", ONE_A_MINUTE);
        buckets.take("anna", ONE_A_MINUTE);

        assertThat(buckets.take("bob", ONE_A_MINUTE).allowed()).isTrue();
    }
}
