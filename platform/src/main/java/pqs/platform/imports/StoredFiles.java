package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.security.Actor;

/** The files as they came, in pieces, so that neither receiving nor reading one needs more memory than a piece. */
@ApplicationScoped
class StoredFiles {

    static final int PIECE_BYTES = 256 * 1024;

    private final ImportSql sql;
    private final ImportTransactions transactions;

    StoredFiles(ImportSql sql, ImportTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    void begin(UUID id, String importer, Actor actor, String fileName, Instant begunAt) {
        sql.update(
                "beginning to receive a file",
                """
                insert into import_file (import_id, importer, organisation, actor, file_name, received_at)
                values (?, ?, ?, ?, ?, ?)""",
                id,
                importer,
                actor.organisationCode(),
                actor.subject(),
                fileName,
                begunAt.atOffset(ZoneOffset.UTC));
    }

    /** @throws Refused if the file was forgotten meanwhile */
    void keep(UUID id, int number, byte[] bytes) {
        requireKept(sql.update("storing a piece of a file", """
                insert into import_chunk (import_id, number, bytes)
                select import_id, ?, ? from import_file where import_id = ? and state = 'receiving' for key share""", number, bytes, id));
    }

    /**
     * The file is whole and may be worked on. Its place among those of its importer and the time at which its rows became known
     * are given now, and both lie behind those of every file before it, whatever the clocks have done: what takes effect later is
     * never known earlier.
     *
     * @throws Refused if the file was forgotten meanwhile
     */
    void received(UUID id, Instant receivedAt, long bytes, String sha256) {
        sql.inTurn();
        requireKept(
                sql.update("noting that a file is whole", """
                update import_file f
                set state = 'waiting', bytes = ?, sha256 = ?,
                    appended_at = greatest(clock_timestamp(), latest.appended_at + interval '1 microsecond'),
                    received_at = greatest(?, latest.received_at + interval '1 microsecond')
                from import_file mine
                left join lateral (
                    select max(before.appended_at) as appended_at, max(before.received_at) as received_at
                    from import_file before
                    where before.importer = mine.importer and before.state <> 'receiving') latest on true
                where f.import_id = ? and f.state = 'receiving' and mine.import_id = f.import_id""", bytes, sha256, receivedAt.atOffset(ZoneOffset.UTC), id));
    }

    private static void requireKept(int rows) {
        if (rows != 1) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "took-too-long",
                    "The file took too long to come and was not kept",
                    List.of(new Fault("file", "took-too-long", "Send it again. Nothing of it was imported.")));
        }
    }

    /** Forgets a file that was refused while it came. */
    void discard(UUID id) {
        var receiving = sql.first(
                "looking at a file that is being received",
                "select import_id from import_file where import_id = ? and state = 'receiving' for update",
                row -> row.getObject(1, UUID.class),
                id);
        // Received after all, although the sender was told of an error: it is worked off, and sent again it is
        // recognised.
        if (receiving.isPresent()) {
            emptyOut(id);
            sql.update("forgetting a file", "delete from import_file where import_id = ?", id);
        }
    }

    /** Forgets files that somebody began to send and never finished. */
    void discardAbandoned(Duration receivingMax) {
        sql.list("looking for abandoned files", """
                        select import_id from import_file
                        where state = 'receiving' and appended_at < clock_timestamp() - make_interval(secs => ?)
                        for update skip locked""", row -> row.getObject(1, UUID.class), (double)
                        receivingMax.toSeconds())
                .forEach(this::discard);
    }

    /** Takes away the bytes of files that will not be read any more: refused, or cancelled by somebody. */
    void emptyOutEnded() {
        for (var table : List.of("import_chunk", "import_subject")) {
            sql.update("emptying files that have ended", """
                    delete from %s part using import_file f
                    where part.import_id = f.import_id and f.state in ('refused', 'cancelled')""".formatted(table));
        }
    }

    /** Takes away what is not needed once a file has been read: its bytes, and what its rows were about. */
    void emptyOut(UUID id) {
        sql.update("emptying a file", "delete from import_chunk where import_id = ?", id);
        sql.update("forgetting subjects", "delete from import_subject where import_id = ?", id);
    }

    /** The bytes of a file from its beginning, a piece and a transaction at a time. */
    InputStream open(UUID id) {
        return new PieceStream(number -> transactions.call(() -> piece(id, number)));
    }

    private Optional<byte[]> piece(UUID id, int number) {
        return sql.first(
                "reading a piece of a file",
                "select bytes from import_chunk where import_id = ? and number = ?",
                row -> row.getBytes(1),
                id,
                number);
    }
}
