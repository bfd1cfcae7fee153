package pqs.intake.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Adds a file to a concern, whoever is signed in. */
@ApplicationScoped
public class PlantedFile {

    public static final String NAME = "Planted scan.pdf";

    private final Attachments attachments;
    private final Scopes scopes;

    PlantedFile(Attachments attachments, Scopes scopes) {
        this.attachments = attachments;
        this.scopes = scopes;
    }

    /** @return its identifier */
    public UUID add(ConcernId concern, String practice, boolean byStaff) {
        var file = new Attachment(
                new AttachmentId(UUID.randomUUID()),
                new Place.WithConcern(concern),
                practice,
                byStaff,
                NAME,
                FileKind.PDF,
                SampleFiles.PDF.length,
                "planted-adder",
                Instant.parse("2026-09-22T09:00:00Z"));
        return scopes.callAs(
                new Scope.Service("test.planted"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    attachments.add(file, SampleFiles.PDF);
                    return file.id().value();
                }));
    }
}
