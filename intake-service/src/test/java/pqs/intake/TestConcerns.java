package pqs.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.OpenCase;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.platform.id.Ids;
import pqs.platform.personal.PersonName;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Concerns as other people reported them, with everything that a report leaves behind, for tests that are signed in as somebody else. */
@ApplicationScoped
public class TestConcerns {

    private static final Scope TEST = new Scope.Service("test");

    private final AgroalDataSource database;
    private final OpenCase openCase;
    private final Scopes scopes;
    private final Clock clock;
    private final Ids ids;

    TestConcerns(AgroalDataSource database, OpenCase openCase, Scopes scopes, Clock clock, Ids ids) {
        this.database = database;
        this.openCase = openCase;
        this.scopes = scopes;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a test says of the concern it wants. */
    public record Wanted(
            String practice,
            String commissioner,
            String provider,
            String category,
            boolean urgent,
            Duration ago,
            Optional<String> practitioner) {

        public static Wanted of(String commissioner, String category) {
            return new Wanted(
                    "DEMO-GP1", commissioner, "DEMO-AQP1", category, false, Duration.ofMinutes(1), Optional.empty());
        }

        public Wanted urgently() {
            return new Wanted(practice, commissioner, provider, category, true, ago, practitioner);
        }

        public Wanted from(Duration before) {
            return new Wanted(practice, commissioner, provider, category, urgent, before, practitioner);
        }

        public Wanted reportedBy(String otherPractice) {
            return new Wanted(otherPractice, commissioner, provider, category, urgent, ago, practitioner);
        }

        public Wanted about(String otherProvider) {
            return new Wanted(practice, commissioner, otherProvider, category, urgent, ago, practitioner);
        }

        public Wanted naming(String name) {
            return new Wanted(practice, commissioner, provider, category, urgent, ago, Optional.of(name));
        }
    }

    public String add(Wanted wanted) {
        var facts = facts(wanted);
        scopes.runAs(
                TEST,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    insert(facts, wanted.provider());
                    openCase.handle(
                            new ConcernCase.Received(facts),
                            StepKind.REPORTED,
                            wanted.practitioner().flatMap(PersonName::parse));
                }));
        return facts.id().toString();
    }

    private CaseFacts facts(Wanted wanted) {
        var category = Categories.of(wanted.category()).orElseThrow();
        var concern = new ConcernFacts(
                new ConcernId(ids.next()),
                ids.nextReference('C'),
                new PracticeCode(wanted.practice()),
                category,
                Severity.MODERATE,
                LocalDate.of(2024, 9, 14),
                clock.instant().minus(wanted.ago()).truncatedTo(ChronoUnit.MILLIS));
        Set<Attention> called = Attention.calledForBy(category);
        return new CaseFacts(
                concern,
                Optional.of(new ProviderPlace.Anywhere(new ProviderCode(wanted.provider()))),
                wanted.commissioner(),
                "gp-of-test",
                Source.GENERAL_PRACTICE,
                wanted.urgent(),
                false,
                called,
                1);
    }

    private void insert(CaseFacts facts, String provider) {
        try (var connection = database.getConnection();
                var concern = connection.prepareStatement("""
                        insert into concern (concern_id, reference, practice_code, reported_by, submission_key,
                            submission_digest, provider_code, category, severity, occurred_on, what_happened,
                            identifiers_checked, reported_at)
                        values (?, ?, ?, 'gp-of-test', ?, 'digest', ?, ?, 'moderate', '2024-09-14',
                            'Words of the practice about what happened.', false, ?)
                        """)) {
            concern.setObject(1, facts.id().value());
            concern.setString(2, facts.concern().reference().value());
            concern.setString(3, facts.concern().practice().value());
            concern.setString(4, facts.id().toString());
            concern.setString(5, provider);
            concern.setString(6, facts.concern().category().code());
            concern.setTimestamp(7, java.sql.Timestamp.from(facts.concern().reportedAt()));
            concern.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First column of what a service sees. */
    public List<String> column(String sql, Object... arguments) {
        return column(TEST, sql, arguments);
    }

    /** First column of what an organisation sees, as the application's database role. */
    public List<String> columnAs(String organisation, String sql, Object... arguments) {
        return column(new Scope.Organisations("somebody", Set.of(organisation)), sql, arguments);
    }

    private List<String> column(Scope scope, String sql, Object... arguments) {
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.prepareStatement(sql)) {
                        for (int i = 0; i < arguments.length; i++) {
                            statement.setObject(i + 1, arguments[i]);
                        }
                        var values = new ArrayList<String>();
                        if (statement.execute()) {
                            try (var rows = statement.getResultSet()) {
                                while (rows.next()) {
                                    values.add(rows.getString(1));
                                }
                            }
                        }
                        return values;
                    }
                }));
    }

    public static UUID id(String concern) {
        return UUID.fromString(concern);
    }
}
