package dev.gigstream.consumer;

import dev.gigstream.eventing.MalformedEventException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an application reads, by topic. */
final class Subscriptions {
    private final Map<String, EventSubscription<?>> byTopic;

    Subscriptions(List<EventSubscription<?>> all) {
        byTopic = all.stream().collect(Collectors.toUnmodifiableMap(EventSubscription::topic, Function.identity()));
    }

    /** @throws MalformedEventException when a replay claims to come from a topic the application does not read */
    EventSubscription<?> of(String topic) {
        EventSubscription<?> found = byTopic.get(topic);
        if (found == null) {
            throw new MalformedEventException("No subscription to " + topic);
        }
        return found;
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /** Those that settle at once what came together. */
    List<EventSubscription<?>> atOnce() {
        return byTopic.values().stream()
                .filter(subscription -> subscription.atOnce() != null)
                .toList();
    }

    boolean areOrdered(String topic) {
        return byTopic.containsKey(topic) && byTopic.get(topic).isOrdered();
    }
}
