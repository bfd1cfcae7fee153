package pqs.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import pqs.platform.personal.Guarded;

/** Seals what identifies a person under the current key, for one row and column. {@link Unsealer} opens it. */
@ApplicationScoped
public class Sealer {

    private final SealingKeys keys;
    private final KeyUse use;
    private final SealedColumns columns;
    private final FieldCipher cipher = new FieldCipher();

    Sealer(SealingKeys keys, KeyUse use, SealedColumns columns) {
        this.keys = keys;
        this.use = use;
        this.columns = columns;
    }

    /**
     * @param rowId the row's identity for life: elsewhere the field does not open
     * @throws IllegalStateException if there is no key, or the current one may seal no more
     */
    @Transactional(TxType.MANDATORY)
    public SealedField seal(SealedColumn column, Object rowId, Guarded value) {
        columns.requireDeclared(column);
        var key = keys.ring().current();
        use.claim(key.id(), 1);
        return cipher.seal(key, column.of(rowId.toString()), value.revealed());
    }
}
