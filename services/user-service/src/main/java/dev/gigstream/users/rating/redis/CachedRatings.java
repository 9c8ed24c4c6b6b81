package dev.gigstream.users.rating.redis;

import dev.gigstream.users.cache.JsonCopies;
import dev.gigstream.users.cache.VersionedCache;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.KeptRatings;
import dev.gigstream.users.rating.Rating;
import dev.gigstream.users.rating.RatingCopies;
import dev.gigstream.users.rating.RatingSubject;
import dev.gigstream.users.rating.Ratings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ratings by way of the cache; "none yet" is copied as well, for that is what most users have. */
@Component
class CachedRatings implements Ratings, RatingCopies {

    private static final JsonCopies.Kind<Copy> KIND =
            new JsonCopies.Kind<>("users:v1:rating:", Copy.class, Copy::key, Copy::version);

    private final KeptRatings kept;
    private final JsonCopies<Copy> copies;

    CachedRatings(KeptRatings kept, VersionedCache cache, JsonMapper json) {
        this.kept = kept;
        this.copies = new JsonCopies<>(cache, json, KIND);
    }

    @Override
    public Rating of(RatingSubject subject) {
        return copies.find(subject.key(), this::load)
                .map(copy -> new Rating(copy.count(), copy.sum()))
                .orElse(Rating.NONE);
    }

    @Override
    public void outdate(String key, long version) {
        copies.outdate(key, version);
    }

    @Override
    public void outdateAll(Map<String, Long> versions) {
        copies.outdateAll(versions);
    }

    private Optional<Copy> load(String key) {
        KeptRating found = kept.find(key).orElse(KeptRating.NONE);
        return Optional.of(new Copy(
                key, found.version(), found.rating().count(), found.rating().sum()));
    }

    record Copy(String key, long version, long count, long sum) {}
}
