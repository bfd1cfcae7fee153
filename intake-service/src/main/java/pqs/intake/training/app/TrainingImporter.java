package pqs.intake.training.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pqs.intake.training.SessionId;
import pqs.intake.training.SessionReader;
import pqs.intake.training.TrainingRow;
import pqs.intake.training.TrainingSession;
import pqs.intake.training.Trainings;
import pqs.platform.id.Ids;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.platform.security.OrganisationFamilies;

/** Imports who came to training, for the organisation whose file it is. */
@ApplicationScoped
class TrainingImporter implements Importer<TrainingRow> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Kind KIND = new Kind(
            "training-attendance",
            "Training attendance",
            "Who came to training in significant events, serious incidents, root causes or how to report: one row a practice"
                    + " and session. An empty file with the columns is under \"Training\".",
            "practices.training",
            Layout.named(TrainingRow.COLUMNS, List.of()),
            500);

    private final Trainings trainings;
    private final AttendanceRules rules;
    private final OrganisationFamilies families;
    private final Ids ids;

    TrainingImporter(Trainings trainings, AttendanceRules rules, OrganisationFamilies families, Ids ids) {
        this.trainings = trainings;
        this.rules = rules;
        this.families = families;
        this.ids = ids;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<TrainingRow> read(Row row, Instant importedAt) {
        return TrainingRow.read(row, LocalDate.ofInstant(importedAt, LONDON));
    }

    @Override
    public String subject(TrainingRow row) {
        return row.subject();
    }

    @Override
    public List<Outcome> apply(List<TrainingRow> rows, Origin origin) {
        var organisations = families.of(origin.organisation());
        var outcomes = new ArrayList<Outcome>();
        rows.forEach(row -> outcomes.add(apply(row, organisations, origin)));
        return outcomes;
    }

    private Outcome apply(TrainingRow row, Set<String> organisations, Origin origin) {
        var refused = rules.refuse(row.attendance(), organisations, SessionReader.Names.CSV.practice());
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var session = trainings.record(new TrainingSession(
                new SessionId(ids.next()), origin.organisation(), row.session(), origin.sentBy(), origin.importedAt()));
        var before = trainings.staff(session.id(), row.attendance().practice());
        int staff = row.attendance().staff();
        if (before.isPresent() && before.get() == staff) {
            return new Outcome.Unchanged();
        }
        trainings.keep(session, row.attendance(), origin.sentBy(), origin.importedAt());
        return before.<Outcome>map(was -> new Outcome.Changed("staff: " + was + ", now " + staff))
                .orElseGet(Outcome.New::new);
    }
}
