package dev.gigstream.chat.person;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The copy of the names people go by. */
public interface People {

    Optional<String> name(String userId);

    Map<String, String> names(Collection<String> userIds);

    /** Keeps it unless something newer is kept already. */
    void keep(String userId, long version, String name);

    /** Leaves no name of somebody who is no more, for good, and takes off its topic what tells when he was there. */
    void erase(String userId);
}
