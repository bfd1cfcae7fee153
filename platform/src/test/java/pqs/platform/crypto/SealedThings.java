package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import pqs.platform.audit.AuditEntry;
import pqs.platform.personal.NhsNumber;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;

/** Rows with a sealed field, for tests. */
@ApplicationScoped
class SealedThings {

    static final String PURPOSE = "same-thing";

    static final SealedColumn COLUMN = new SealedColumn(
            "sealed_thing",
            "number_sealed",
            "thing_id",
            Optional.of(new SealedColumn.PseudonymColumn("number_pseudonym", PURPOSE)));

    private final Database database;
    private final Sealer sealer;
    private final Unsealer unsealer;
    private final Pseudonyms pseudonyms;
    private final Scopes scopes;

    SealedThings(Database database, Sealer sealer, Unsealer unsealer, Pseudonyms pseudonyms, Scopes scopes) {
        this.database = database;
        this.sealer = sealer;
        this.unsealer = unsealer;
        this.pseudonyms = pseudonyms;
        this.scopes = scopes;
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    <T> T inTransaction(Supplier<T> work) {
        return scopes.callAs(
                new Scope.Service("test.things"),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    int clear() {
        return inTransaction(() -> database.update("delete from sealed_thing"));
    }

    void add(UUID id, String number) {
        var value = NhsNumber.parse(number).orElseThrow();
        int rows = inTransaction(() -> database.update(
                "insert into sealed_thing values (?, 'DEMO-GP1', ?, ?)",
                id,
                sealer.seal(COLUMN, id, value).bytes(),
                pseudonyms.of(PURPOSE, value)));
        assertThat(rows).isEqualTo(1);
    }

    SealedField field(UUID id) {
        return SealedField.of(bytes("number_sealed", id));
    }

    byte[] bytes(String column, UUID id) {
        return inTransaction(() -> HexFormat.of()
                .parseHex(database.strings(
                                "select encode(" + column + ", 'hex') from sealed_thing where thing_id = ?", id)
                        .getFirst()));
    }

    String open(UUID id, AuditEntry reading) {
        var field = field(id);
        return inTransaction(() -> unsealer.open(COLUMN, id, field, reading));
    }

    long underKey(String key) {
        return inTransaction(
                () -> database.number("select count(*) from sealed_thing where sealed_key(number_sealed) = ?", key));
    }
}
