package pqs.intake.relations;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import pqs.intake.PlantedConcern;

/** What somebody may have to do with a concern: who it is, and how far the concern that they ask about has come. */
enum Relation {
    REPORTER("rep", "DEMO-GP1", Stage.UNDER_WAY, "gp"),
    COLLEAGUE("col", "DEMO-GP1", Stage.UNDER_WAY, "practice-manager"),
    /** Reported it, and must not be tipped off. */
    REPORTER_OF_SENSITIVE("sen", "DEMO-GP1", Stage.SAFEGUARDING, "gp"),
    OTHER_PRACTICE("oth", "DEMO-GP2", Stage.UNDER_WAY, "gp", "practice-manager"),
    /** Of the practice that followed the one that reported. */
    SUCCESSOR("suc", "DEMO-MX2", Stage.FOLLOWED, "gp"),
    TRIAGE("tri", "DEMO-ICB1", Stage.UNDER_WAY, "quality-officer", "commissioner"),
    TRIAGE_OF_SENSITIVE("trs", "DEMO-ICB1", Stage.FRAUD, "quality-officer", "commissioner"),
    /** Of another commissioner that uses the provider. */
    USER_OF_PROVIDER("use", "DEMO-ICB8", Stage.UNDER_WAY, "quality-officer", "commissioner"),
    OTHER_COMMISSIONER(
            "com",
            "DEMO-ICB2",
            Stage.UNDER_WAY,
            "quality-officer",
            "commissioner",
            "safeguarding-lead",
            "counter-fraud-lead",
            "engagement-lead"),
    PROVIDER_ASKED("ask", "DEMO-AQP1", Stage.UNDER_WAY, "provider-representative"),
    PROVIDER_BEFORE("bef", "DEMO-AQP1", Stage.NOT_ASKED, "provider-representative"),
    PROVIDER_AFTER("aft", "DEMO-AQP1", Stage.ENDED, "provider-representative"),
    OTHER_PROVIDER("otp", "DEMO-AQP2", Stage.UNDER_WAY, "provider-representative"),
    SAFEGUARDING_LEAD("sgl", "DEMO-ICB1", Stage.SAFEGUARDING, "safeguarding-lead"),
    FRAUD_LEAD("cfl", "DEMO-ICB1", Stage.FRAUD, "counter-fraud-lead"),
    /** A lead of the commissioner that triages it, for whom it does not call. */
    LEAD_NOT_CALLED("unc", "DEMO-ICB1", Stage.UNDER_WAY, "safeguarding-lead", "counter-fraud-lead"),
    ENGAGEMENT_LEAD("eng", "DEMO-ICB1", Stage.UNDER_WAY, "engagement-lead"),
    AUDITOR("aud", "DEMO-ICB1", Stage.UNDER_WAY, "auditor"),
    SYSTEM("sys", "DEMO-OPS", Stage.UNDER_WAY, "service"),
    NOBODY("nob", "", Stage.UNDER_WAY);

    /** As tables call it. */
    final String column;

    final String organisation;
    final Stage stage;
    private final String roles;

    Relation(String column, String organisation, Stage stage, String... roles) {
        this.column = column;
        this.organisation = organisation;
        this.stage = stage;
        this.roles = String.join(" ", roles);
    }

    Set<String> roles() {
        return Set.of(roles.split(" "));
    }

    static Relation ofColumn(String column) {
        return Stream.of(values())
                .filter(relation -> relation.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no relation is called " + column));
    }

    /** The reporter of all is one person; everybody else is somebody of their own, so that their rows in the trail are. */
    String subject() {
        return this == REPORTER || this == REPORTER_OF_SENSITIVE
                ? PlantedConcern.REPORTER
                : name().toLowerCase(Locale.ROOT).replace('_', '-') + "-of-relations";
    }

    boolean ofPractice() {
        return roles().contains("gp") || roles().contains("practice-manager");
    }

    boolean ofProvider() {
        return roles().contains("provider-representative");
    }
}
