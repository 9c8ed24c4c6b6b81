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

    void drop(String userId);
}
