package pqs.notifications.notice.db;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import pqs.notifications.notice.Notices;
import pqs.notifications.notice.NoticesContract;
import pqs.notifications.service.MailBox;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.testsupport.PqsInfrastructure;

/** The store in PostgreSQL. One transaction around each test, never committed: the dispatcher must not see its notices. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
class PanacheNoticesQTest extends NoticesContract {

    @Inject
    Notices notices;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Inject
    Scopes scopes;

    @Inject
    Ids ids;

    @BeforeEach
    void begin() {
        scopes.runAs(new Scope.Service("notifications.test"), () -> {
            try {
                transaction.begin();
            } catch (NotSupportedException | SystemException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Override
    protected Notices notices() {
        return notices;
    }

    /** What was written is read back from the database, not from memory. */
    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        var result = work.get();
        entities.flush();
        entities.clear();
        return result;
    }

    @Override
    protected UUID newId() {
        return ids.next();
    }
}
