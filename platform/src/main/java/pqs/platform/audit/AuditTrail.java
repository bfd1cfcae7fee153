package pqs.platform.audit;

/** Keeps the audit trail, in the transaction of what it tells of: both stand or neither. */
public interface AuditTrail {

    /**
     * Writes one row. Who acts, for which organisation, in which service scope and trace, and when, the trail finds out itself.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     * @throws IllegalStateException if nobody is signed in and no scope is named: a trail row says who
     */
    void record(AuditEntry entry);
}
