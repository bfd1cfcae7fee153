package pqs.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Names the scope of code that no request stands behind: consumers, schedulers, start-up. Transactions that begin inside
 * see the rows of that scope. The scope ends with the call and is not inherited by other threads.
 */
@ApplicationScoped
public class Scopes {

    private static final ScopedValue<Scope> NAMED = ScopedValue.newInstance();

    private final TransactionSynchronizationRegistry transactions;

    Scopes(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * @throws IllegalStateException inside a running transaction: its rows were chosen when it began
     */
    public void runAs(Scope scope, Runnable work) {
        refuseInsideTransaction();
        ScopedValue.where(NAMED, scope).run(work);
    }

    /**
     * @throws IllegalStateException inside a running transaction: its rows were chosen when it began
     */
    public <T> T callAs(Scope scope, Supplier<T> work) {
        refuseInsideTransaction();
        return ScopedValue.where(NAMED, scope).call(work::get);
    }

    /** The innermost scope that code has named, if any. */
    public Optional<Scope> named() {
        return NAMED.isBound() ? Optional.of(NAMED.get()) : Optional.empty();
    }

    private void refuseInsideTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a scope is named before the transaction begins, not inside it");
        }
    }
}
