package pqs.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditTrail;

/** The one way to read a sealed field: with a purpose, and with a row in the audit trail in the same transaction. */
@ApplicationScoped
public class Unsealer {

    private final SealingKeys keys;
    private final AuditTrail trail;
    private final FieldCipher cipher = new FieldCipher();

    Unsealer(SealingKeys keys, AuditTrail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    /**
     * Opens a field. The trail's row is written first; where it cannot be, nothing is opened, and where the transaction does
     * not commit, the caller must not have shown what it got.
     *
     * @param reading who is told of, what was read and why
     * @throws CannotOpen if the key is missing or the field is not what was sealed for this row
     * @throws IllegalArgumentException if the entry is not one of reading
     */
    @Transactional(TxType.MANDATORY)
    public String open(SealedColumn column, Object rowId, SealedField field, AuditEntry reading) {
        if (reading.kind() != AuditEntry.Kind.READ) {
            throw new IllegalArgumentException("opening a sealed field is told in the trail as reading it");
        }
        trail.record(reading);
        return cipher.open(keys.ring(), column.of(rowId.toString()), field);
    }
}
