package dev.gigstream.users.rating;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the ratings of users as the topic tells them; gigs' ratings pass by. */
public final class FollowingRatings {

    private final KeptRatings kept;
    private final RatingCopies copies;

    public FollowingRatings(KeptRatings kept, RatingCopies copies) {
        this.kept = kept;
        this.copies = copies;
    }

    public void hear(String key, KeptRating told) {
        RatingSubject.ofKey(key).ifPresent(subject -> {
            kept.keep(subject.key(), told);
            copies.outdate(subject.key(), told.version());
        });
    }

    /** Takes at once those never told of before, and answers their keys; the rest has to be heard one by one. */
    public Set<String> hearNew(Map<String, KeptRating> told) {
        Set<String> added = kept.addNew(told);
        copies.outdateAll(added.stream()
                .collect(Collectors.toMap(key -> key, key -> told.get(key).version())));
        return added;
    }

    public void forget(String key) {
        RatingSubject.ofKey(key).ifPresent(subject -> {
            long version = kept.find(subject.key()).map(KeptRating::version).orElse(0L);
            kept.drop(subject.key());
            copies.outdate(subject.key(), version + 1);
        });
    }
}
