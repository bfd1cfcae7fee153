package pqs.intake.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Adds a file to a concern, and withholds it, whoever is signed in. */
@ApplicationScoped
public class PlantedFile {

    public static final String NAME = "Planted scan.pdf";

    private static final Instant ADDED = Instant.parse("2026-09-22T09:00:00Z");

    private final Attachments attachments;
    private final Withholdings withholdings;
    private final Scopes scopes;

    PlantedFile(Attachments attachments, Withholdings withholdings, Scopes scopes) {
        this.attachments = attachments;
        this.withholdings = withholdings;
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
                ADDED);
        return scopes.callAs(
                new Scope.Service("test.planted"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    attachments.add(file, SampleFiles.PDF);
                    return file.id().value();
                }));
    }

    /** As those who triage withhold it for another reason, in these words. */
    public void withhold(ConcernId concern, UUID file, boolean ofStaff, String words) {
        var withholding = new Withholding(
                new AttachmentId(file),
                concern,
                ofStaff,
                ADDED,
                Withholding.Side.COMMISSIONER,
                Withholding.Why.OTHER,
                Optional.of(words),
                "planted-officer",
                ADDED.plusSeconds(60));
        scopes.runAs(
                new Scope.Service("test.planted"),
                () -> QuarkusTransaction.requiringNew().run(() -> withholdings.add(withholding)));
    }
}
