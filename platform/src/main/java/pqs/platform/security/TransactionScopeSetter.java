package pqs.platform.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.fault.DatabaseUnavailable;

/**
 * Tells PostgreSQL, as the first statement of every transaction, whose rows it may show. The setting is local to the
 * transaction, so a pooled connection carries nothing over to the next one. A scope named by code wins over the signed-in
 * actor's organisation and its family; with neither, the policies show no row.
 *
 * <p>The first statement is also where a hanging database is noticed: it gets a shorter time to answer than the others.
 */
@ApplicationScoped
public class TransactionScopeSetter {

    private static final String SET_SCOPE =
            "select set_config('pqs.organisations', ?, true), set_config('pqs.service', ?, true), set_config('pqs.subject', ?, true)";

    private final AgroalDataSource database;
    private final TransactionManager transactions;
    private final Scopes scopes;
    private final SignedInActor actor;
    private final int firstAnswerMillisMax;

    TransactionScopeSetter(
            AgroalDataSource database,
            TransactionManager transactions,
            Scopes scopes,
            SignedInActor actor,
            @ConfigProperty(name = "pqs.database.first-answer-max") Duration firstAnswerMax) {
        this.database = database;
        this.transactions = transactions;
        this.scopes = scopes;
        this.actor = actor;
        this.firstAnswerMillisMax = Math.toIntExact(firstAnswerMax.toMillis());
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        try {
            set(scopes.named().orElseGet(this::scopeOfActor));
        } catch (SQLException e) {
            abandon(e);
            throw new DatabaseUnavailable(e);
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    private Scope scopeOfActor() {
        return actor.find()
                .filter(someone -> !someone.organisationCode().isEmpty())
                .<Scope>map(someone -> new Scope.Organisations(someone.subject(), someone.organisations()))
                .orElseGet(Scope.None::new);
    }

    /** Inside a transaction the pool hands out the transaction's own connection, the one Hibernate will get too. */
    private void set(Scope scope) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, organisations(scope));
            statement.setString(2, service(scope));
            statement.setString(3, subject(scope));
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, firstAnswerMillisMax);
            statement.execute();
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }

    private static String organisations(Scope scope) {
        return switch (scope) {
            case Scope.Organisations organisations ->
                organisations.codes().stream()
                        .map(OrganisationCode::require)
                        .sorted()
                        .collect(Collectors.joining(","));
            case Scope.Service _, Scope.None _ -> "";
        };
    }

    private static String service(Scope scope) {
        return switch (scope) {
            case Scope.Service(var name) -> name;
            case Scope.Organisations _, Scope.None _ -> "";
        };
    }

    private static String subject(Scope scope) {
        return switch (scope) {
            case Scope.Organisations(var subject, var _) -> subject;
            case Scope.Service _, Scope.None _ -> "";
        };
    }

    /** Whoever begins a transaction that fails to begin never learns of it, so it must not stay behind on the thread. */
    private void abandon(Exception cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
