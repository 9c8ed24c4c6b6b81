package dev.gigstream.auth.session;

import java.util.List;
import java.util.Optional;

/** Where sessions are kept, and which token hash ever belonged to which. Locks last until the transaction ends. */
public interface Sessions {

    void add(Session session);

    Optional<Session> lock(String id);

    /** The session that a token was given out for, whether it is the leaf or was used up. */
    Optional<Session> lockByToken(String hash);

    List<Session> lockUnendedOf(String accountId);

    /** Removes every session of an account, and its tokens. */
    void removeAllOf(String accountId);

    /** Keeps the session as it now is and remembers its leaf among its tokens. */
    void save(Session session);
}
