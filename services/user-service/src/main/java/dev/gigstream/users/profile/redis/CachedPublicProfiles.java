package dev.gigstream.users.profile.redis;

import dev.gigstream.users.cache.JsonCopies;
import dev.gigstream.users.cache.VersionedCache;
import dev.gigstream.users.profile.ProfileCopies;
import dev.gigstream.users.profile.Profiles;
import dev.gigstream.users.profile.PublicProfile;
import dev.gigstream.users.profile.PublicProfiles;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Public profiles by way of the cache. An owner's view never comes from here. */
@Component
class CachedPublicProfiles implements PublicProfiles, ProfileCopies {

    private static final JsonCopies.Kind<PublicProfile> KIND = new JsonCopies.Kind<>(
            "users:v1:profile:", PublicProfile.class, PublicProfile::userId, PublicProfile::version);

    private final PublicProfiles stored;
    private final JsonCopies<PublicProfile> copies;

    CachedPublicProfiles(Profiles profiles, VersionedCache cache, JsonMapper json) {
        this.stored = PublicProfiles.of(profiles);
        this.copies = new JsonCopies<>(cache, json, KIND);
    }

    @Override
    public Optional<PublicProfile> find(String userId) {
        return copies.find(userId, stored::find);
    }

    @Override
    public void outdate(String userId, long version) {
        copies.outdate(userId, version);
    }

    @Override
    public void outdateAll(Map<String, Long> versions) {
        copies.outdateAll(versions);
    }

    @Override
    public void forget(String userId) {
        copies.outdate(userId, Long.MAX_VALUE);
    }
}
