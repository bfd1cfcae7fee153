package pqs.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Transactions of the import mechanism, each in the scope {@code <service>.imports}. */
@ApplicationScoped
class ImportTransactions {

    private final Scopes scopes;
    private final Scope scope;

    ImportTransactions(Scopes scopes, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.scopes = scopes;
        this.scope = new Scope.Service(service + ".imports");
    }

    <T> T call(Supplier<T> work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    void run(Runnable work) {
        scopes.runAs(scope, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
