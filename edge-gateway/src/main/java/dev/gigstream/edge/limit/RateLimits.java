package dev.gigstream.edge.limit;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides by Redis; by the local count in the time that Redis cannot. */
@Component
class RateLimits {
    private final LimitSettings settings;
    private final RedisBuckets shared;
    private final LocalBuckets local;

    RateLimits(LimitSettings settings, RedisBuckets shared) {
        this.settings = settings;
        this.shared = shared;
        this.local = new LocalBuckets(settings.localSubjects());
    }

    boolean enabled() {
        return settings.enabled();
    }

    Mono<Decision> take(String group, String subject) {
        Limit limit = settings.groups().get(group);
        if (limit == null) {
            return Mono.error(new IllegalStateException("A route names the unknown limit group " + group));
        }
        String key = group + ':' + subject;
        return shared.take(key, limit).switchIfEmpty(Mono.fromSupplier(() -> local.take(key, limit)));
    }
}
