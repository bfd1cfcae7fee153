package pqs.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.OpenCase;
import pqs.intake.concern.app.Registers;
import pqs.intake.concern.app.ReportConcern;
import pqs.platform.audit.AuditTrail;
import pqs.platform.id.Ids;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Takes a concern, of DEMO-GP1 where nothing else is said, about DEMO-AQP1 with all that it may hold, whoever is signed in. The same key is the same concern. */
@ApplicationScoped
public class PlantedConcern {

    public static final String REPORTER = "planted-reporter";
    public static final String PATIENT = "9990000018";
    public static final String PRACTITIONER = "Planted Practitioner";

    private final Concerns concerns;
    private final ProvidersAsTyped queue;
    private final PatientReferences patients;
    private final Practitioners practitioners;
    private final OpenCase openCase;
    private final Registers registers;
    private final Clock clock;
    private final Ids ids;
    private final AuditTrail trail;
    private final Scopes scopes;

    PlantedConcern(
            Concerns concerns,
            ProvidersAsTyped queue,
            PatientReferences patients,
            Practitioners practitioners,
            OpenCase openCase,
            Registers registers,
            Clock clock,
            Ids ids,
            AuditTrail trail,
            Scopes scopes) {
        this.concerns = concerns;
        this.queue = queue;
        this.patients = patients;
        this.practitioners = practitioners;
        this.openCase = openCase;
        this.registers = registers;
        this.clock = clock;
        this.ids = ids;
        this.trail = trail;
        this.scopes = scopes;
    }

    public ConcernId take(String key, String narrative) {
        return take(key, narrative, "poor-report");
    }

    public ConcernId take(String key, String narrative, String category) {
        return take("DEMO-GP1", key, narrative, category);
    }

    public ConcernId take(String practice, String key, String narrative, String category) {
        var useCase = new ReportConcern(
                concerns,
                queue,
                patients,
                practitioners,
                openCase,
                registers,
                () -> new Actor(REPORTER, "", practice, Set.of()),
                clock,
                ids,
                false,
                trail);
        var submission = new Submission(
                "DEMO-AQP1",
                null,
                "DEMO-AQP1-S1",
                category,
                "moderate",
                "2024-09-14",
                narrative,
                null,
                TypedPersonal.of(PATIENT),
                true,
                new Submission.Details(true, true, TypedPersonal.of(PRACTITIONER), "Abdomen"));
        return scopes.callAs(
                new Scope.Organisations(REPORTER, Set.of(practice)),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> useCase.handle(submission, new SubmissionKey(key))
                                .concern()
                                .facts()
                                .id()));
    }
}
