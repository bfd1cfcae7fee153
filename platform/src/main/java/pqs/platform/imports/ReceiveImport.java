package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/**
 * Takes a file in: stored piece by piece while it comes, and refused, leaving nothing behind, if it is no table of the kind.
 * What is accepted here is imported, whatever crashes.
 */
@ApplicationScoped
public class ReceiveImport {

    private static final Logger LOG = Logger.getLogger(ReceiveImport.class);
    private static final int FILE_NAME_CHARACTERS_MAX = 100;

    private final Importers importers;
    private final StoredFiles files;
    private final ImportTransactions transactions;
    private final ImportConfig config;
    private final ImportRunner runner;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    ReceiveImport(
            Importers importers,
            StoredFiles files,
            ImportTransactions transactions,
            ImportConfig config,
            ImportRunner runner,
            AuditTrail trail,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.importers = importers;
        this.files = files;
        this.transactions = transactions;
        this.config = config;
        this.runner = runner;
        this.trail = trail;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a file to be imported.
     *
     * @param fileName as the sender calls it; may be empty
     * @return the identity of the import, which is worked on by itself
     * @throws Refused if the file is no such table; nothing is left of it
     */
    public UUID handle(String importer, String fileName, InputStream bytes) {
        var kind = importers.require(importer);
        var who = actor.get();
        if (who.organisationCode().isEmpty()) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "no-organisation",
                    "Imports belong to an organisation, and you are signed in for none.",
                    java.util.List.of());
        }
        var id = ids.next();
        transactions.run(() -> files.begin(id, kind.name(), who, printable(fileName), clock.instant()));
        try {
            store(id, kind, bytes);
        } catch (RuntimeException cause) {
            discard(id, cause);
            throw cause;
        }
        LOG.infof("file received importId=%s importer=%s", id, kind.name());
        runner.wake();
        return id;
    }

    private void store(UUID id, Importer.Kind kind, InputStream bytes) {
        var layout = kind.layout();
        var digest = sha256();
        var text = new Utf8Check();
        long length = 0;
        int number = 0;
        for (var piece = read(bytes); piece.length > 0; piece = read(bytes)) {
            length += piece.length;
            if (length > config.fileBytesMax()) {
                throw Utf8Check.refused(
                        "too-large",
                        "The file is larger than " + (config.fileBytesMax() >> 20)
                                + " MB. Split it and send the parts.");
            }
            text.take(piece, false);
            if (number == 0) {
                requireHeader(piece, layout);
            }
            digest.update(piece);
            keep(id, number++, piece);
        }
        if (length == 0) {
            throw Utf8Check.refused("empty", "The file is empty. Its columns are: " + layout.words() + ".");
        }
        text.take(new byte[0], true);
        var sum = HexFormat.of().formatHex(digest.digest());
        long total = length;
        transactions.run(() -> {
            files.received(id, clock.instant(), total, sum);
            trail.record(AuditEntry.change("import.received", AuditSubject.of("import", id))
                    .with("importer", kind.name())
                    .with("bytes", total)
                    .ownedBy(actor.get().organisationCode()));
        });
    }

    private void keep(UUID id, int number, byte[] piece) {
        transactions.run(() -> files.keep(id, number, piece));
    }

    /** The first line stands in the first piece, as no row is longer than that; a file without one has its rows checked. */
    private static void requireHeader(byte[] firstPiece, Layout layout) {
        if (layout.header()) {
            new Table(new ByteArrayInputStream(firstPiece), layout);
        }
    }

    private static byte[] read(InputStream bytes) {
        try {
            return bytes.readNBytes(StoredFiles.PIECE_BYTES);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the file stopped coming", brokenOff);
        }
    }

    /** If even this fails, the runner throws it away later. */
    private void discard(UUID id, RuntimeException cause) {
        try {
            transactions.run(() -> files.discard(id));
        } catch (RuntimeException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }

    private static String printable(String fileName) {
        var name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
        return name.substring(0, Math.min(name.length(), FILE_NAME_CHARACTERS_MAX));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
