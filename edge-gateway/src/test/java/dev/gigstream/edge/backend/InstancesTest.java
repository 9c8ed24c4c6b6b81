package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private final Instance one = new Instance("http://one:1", CircuitBreaker.ofDefaults("one"));
    private final Instance other = new Instance("http://other:1", CircuitBreaker.ofDefaults("other"));
    private final Instances instances = new Instances(List.of(one, other));

    @Test
    void anotherOneIsNeverTheOneThatWasTried() {
        assertThat(instances.nextBut(one)).isSameAs(other);
        other.ready(false);
        assertThat(instances.nextBut(one)).as("better than nothing").isSameAs(other);
    }

    @Test
    void theOnlyOneIsTriedAgain() {
        assertThat(new Instances(List.of(one)).nextBut(one)).isSameAs(one);
    }

    @Test
    void aCallerStaysWhereItIsAsLongAsThatIsReady() {
        Set<Instance> used = new HashSet<>();
        for (int caller = 0; caller < 50; caller++) {
            Instance first = instances.of("user-" + caller);
            assertThat(instances.of("user-" + caller)).isSameAs(first);
            used.add(first);
        }
        one.ready(false);

        assertThat(used).containsExactlyInAnyOrder(one, other);
        assertThat(instances.of("user-1")).isSameAs(other);
    }

    @Test
    void readsAListOfServices() {
        InstanceList list = InstanceList.parse("a=http://one:1 http://other:1; b=http://third:1;");

        assertThat(list.of("a", "http://route:1")).containsExactly("http://one:1", "http://other:1");
        assertThat(list.of("c", "http://route:1")).containsExactly("http://route:1");
        assertThat(InstanceList.parse("").addresses()).isEmpty();
        assertThatThrownBy(() -> InstanceList.parse("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
