package pqs.notifications.directory.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import pqs.notifications.directory.FirstAdministrators;
import pqs.notifications.directory.PersonId;

/** The one row of {@code first_administrator}. */
@ApplicationScoped
public class SqlFirstAdministrators implements FirstAdministrators {

    private final EntityManager entities;

    SqlFirstAdministrators(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean claim(PersonId id, Instant at) {
        return entities.createNativeQuery(
                                "insert into first_administrator (subject, claimed_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, id.subject())
                        .setParameter(2, at)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean claimed() {
        return (boolean) entities.createNativeQuery("select exists (select from first_administrator)", Boolean.class)
                .getSingleResult();
    }
}
