package dev.gigstream.auth.session.jpa;

import dev.gigstream.auth.session.Session;
import dev.gigstream.auth.session.Sessions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Sessions and their tokens in the database; the row lock of a session orders everything that happens to it. */
@Repository
class JpaSessions implements Sessions {

    private final EntityManager entities;

    JpaSessions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Session session) {
        entities.persist(new SessionRow(session));
        entities.flush();
        remember(session);
    }

    @Override
    public Optional<Session> lock(String id) {
        return Optional.ofNullable(entities.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(SessionRow::toSession);
    }

    @Override
    public Optional<Session> lockByToken(String hash) {
        return Optional.ofNullable(entities.find(TokenRow.class, hash)).flatMap(token -> lock(token.sessionId()));
    }

    @Override
    public List<Session> lockUnendedOf(String accountId) {
        return entities
                .createQuery(
                        "select s from Session s where s.accountId = :account and s.endedAt is null order by s.sessionId",
                        SessionRow.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(SessionRow::toSession)
                .toList();
    }

    @Override
    public void removeAllOf(String accountId) {
        entities.flush();
        // The database removes their tokens with them; what was read of either says nothing any more.
        entities.createQuery("delete from Session s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        entities.clear();
    }

    @Override
    public void save(Session session) {
        SessionRow row = entities.find(SessionRow.class, session.id());
        boolean renewed = !row.hasLeaf(session.leaf());
        row.take(session);
        if (renewed) {
            remember(session);
        }
        entities.flush();
    }

    private void remember(Session session) {
        entities.persist(new TokenRow(session.leaf(), session.id(), session.renewedAt()));
    }
}
