package dev.gigstream.users.rating;

import java.util.Optional;

/** Who is rated, in which role. Its key is the key of the ratings topic; gigs are rated too, but not kept here. */
public record RatingSubject(Role role, String userId) {

    public static RatingSubject seller(String userId) {
        return new RatingSubject(Role.SELLER, userId);
    }

    public static RatingSubject buyer(String userId) {
        return new RatingSubject(Role.BUYER, userId);
    }

    public static Optional<RatingSubject> ofKey(String key) {
        for (Role role : Role.values()) {
            if (key.startsWith(role.prefix) && key.length() > role.prefix.length()) {
                return Optional.of(new RatingSubject(role, key.substring(role.prefix.length())));
            }
        }
        return Optional.empty();
    }

    public String key() {
        return role.prefix + userId;
    }

    /** The two roles in which a user is reviewed. */
    public enum Role {
        SELLER("seller:"),
        BUYER("buyer:");

        private final String prefix;

        Role(String prefix) {
            this.prefix = prefix;
        }
    }
}
