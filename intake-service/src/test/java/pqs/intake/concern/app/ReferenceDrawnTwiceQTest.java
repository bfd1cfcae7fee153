package pqs.intake.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.concern.Submission;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.ReportConcern.Receipt;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** References are drawn at random, so one may be drawn that another concern has; its reporter must not notice. */
@QuarkusTest
class ReferenceDrawnTwiceQTest {

    private static final Submission REPORT = new Submission(
            "DEMO-AQP1",
            null,
            null,
            "other",
            "low",
            "2024-09-14",
            "Something happened there.",
            null,
            TypedPersonal.NOTHING,
            false);

    @Inject
    World world;

    @Inject
    Concerns concerns;

    @Inject
    ProvidersAsTyped queue;

    @Inject
    PatientReferences patients;

    @Inject
    Practitioners practitioners;

    @Inject
    Registers registers;

    @Inject
    OpenCase openCase;

    @Inject
    Clock clock;

    @Inject
    Scopes scopes;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void aReferenceOfAnotherPracticesConcernIsDrawnAgain() {
        assertThat(reference(report("DEMO-GP2", "drawn-twice-1", 900_001))).isEqualTo(ReferenceNumber.of('C', 900_001));

        var receipt = report("DEMO-GP1", "drawn-twice-2", 900_001, 900_001, 900_002);

        assertThat(receipt.again()).isFalse();
        assertThat(reference(receipt)).isEqualTo(ReferenceNumber.of('C', 900_002));
    }

    @Test
    void theDrawsEnd() {
        report("DEMO-GP1", "draws-end-1", 900_003);

        assertThatThrownBy(() -> report("DEMO-GP1", "draws-end-2", 900_003, 900_003, 900_003, 900_004))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no free reference in 3 draws");
    }

    private static ReferenceNumber reference(Receipt receipt) {
        return receipt.concern().facts().reference();
    }

    private Receipt report(String practice, String key, long... draws) {
        var useCase = new ReportConcern(
                concerns,
                queue,
                patients,
                practitioners,
                openCase,
                registers,
                () -> new Actor("gp-draw", "", practice, Set.of()),
                clock,
                new Drawn(LongStream.of(draws).boxed().toList()),
                false,
                entry -> {});
        return scopes.callAs(
                new Scope.Organisations("gp-draw", Set.of(practice)),
                () -> QuarkusTransaction.requiringNew().call(() -> useCase.handle(REPORT, new SubmissionKey(key))));
    }

    private static final class Drawn implements Ids {

        private final Deque<Long> draws;

        Drawn(List<Long> draws) {
            this.draws = new ArrayDeque<>(draws);
        }

        @Override
        public UUID next() {
            return UUID.randomUUID();
        }

        @Override
        public ReferenceNumber nextReference(char kind) {
            return ReferenceNumber.of(kind, draws.remove());
        }
    }
}
