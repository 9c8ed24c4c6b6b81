package dev.gigstream.users.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All profiles. A profile and the event that tells of it are one atomic write, and a write on top of a version that is no
 * longer the newest is refused.
 */
public interface Profiles {

    Lookup find(String userId);

    /** False when there is a profile, or the trace of an erased one, already. */
    boolean create(ProfileChanged created);

    /** False when {@code before} is no longer what is stored. */
    boolean replace(Profile before, ProfileChanged change);

    /** Writes what needs no telling; false when {@code before} is no longer what is stored. */
    boolean note(Profile before, Profile after);

    /** Writes in one go what needs no telling; false when any of them was no longer what is stored. */
    boolean noteAll(List<Note> notes);

    /** Leaves nothing but the id; true when there was something to erase or the id was new. */
    boolean erase(String userId, Instant at);

    Map<String, Lookup> findAll(Collection<String> userIds);

    /** Creates in bulk; answers the ids that were there already. */
    Set<String> createAll(List<ProfileChanged> created);

    /** Replaces in bulk; answers the ids whose stored version was another. */
    Set<String> replaceAll(List<Replacement> replacements);

    /** A change and the version it builds on. */
    record Replacement(Profile before, ProfileChanged change) {}

    /** What is to be noted and the profile it builds on. */
    record Note(Profile before, Profile after) {}
}
