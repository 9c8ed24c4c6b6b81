package dev.gigstream.users.profile;

import java.time.Instant;
import java.util.List;

/** What a person tells about themselves; everything but the name and the day of joining may be missing. */
public record Details(
        String displayName,
        String country,
        List<String> languages,
        String bio,
        String pictureUrl,
        Instant memberSince) {

    public Details {
        languages = List.copyOf(languages);
    }

    static Details named(String displayName, Instant memberSince) {
        return new Details(displayName, null, List.of(), null, null, memberSince);
    }

    public Details withPictureUrl(String url) {
        return new Details(displayName, country, languages, bio, url, memberSince);
    }
}
