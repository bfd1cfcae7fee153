package pqs.intake.relations;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.PlantedConcern;
import pqs.intake.attachment.PlantedFile;

/** What was planted, and by what it is known again in an answer. */
enum Secret {
    NARRATIVE("Planted narrative of the relations"),
    DRAFT("Planted draft of the relations"),
    PATIENT(PlantedConcern.PATIENT, "999 000 0018"),
    PRACTITIONER(PlantedConcern.PRACTITIONER),
    REPORTER(PlantedConcern.REPORTER),
    FILE_NAME(PlantedFile.NAME),
    FILE("%PDF-1.7"),
    /** What triage wrote down for itself. */
    NOTE("Planted note of triage"),
    /** What the provider was asked, what it had answered before, and why it was given the patient reference. */
    QUESTION("Planted question to the provider"),
    ANSWER("Planted answer of the provider"),
    WHY_RELEASED("Planted reason of the release"),
    /** Who follows what the concern became: as the practice may know, and where it would be tipped off. */
    OWNER("Planted Complaints Office"),
    SECRET_OWNER("Planted Investigation Team"),
    /** Words of an alert of the provider to the practice. */
    ALERT("Planted alert of the relations"),
    /** That the provider was asked, as the reporter is told it. */
    ASKED("The provider was asked for an answer"),
    /** What a reporter reads where nobody may be tipped off. */
    BEING_HANDLED("Your concern is being handled"),
    /** That somebody of the practice has read the report, as the audit trail tells it. */
    TRAIL("The report was read in full"),
    /** Who reported, where the reporter asked to stay unknown to the provider. Looked for in answers to providers alone. */
    PRACTICE("DEMO-GP1", "Harbour Lane");

    /** Sealed or typed in confidence: whoever is told of it leaves a row in the trail. */
    static final Set<Secret> RECORDED =
            EnumSet.of(NARRATIVE, DRAFT, PATIENT, PRACTITIONER, FILE, FILE_NAME, NOTE, ANSWER, ALERT);

    private static final String OR = "|";

    private final String words;

    Secret(String... words) {
        this.words = String.join(OR, words);
    }

    /** As it was planted. */
    String text() {
        return spellings().getFirst();
    }

    /** As tables call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Secret of(String word) {
        return Stream.of(values())
                .filter(secret -> secret.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no secret is called " + word));
    }

    /** Each page tells whoever is signed in who that is; that is no secret of theirs. */
    boolean isIn(String answer, Relation reader) {
        return switch (this) {
            case PRACTICE -> reader.ofProvider() && said(answer);
            case REPORTER -> !reader.subject().equals(PlantedConcern.REPORTER) && said(answer);
            default -> said(answer);
        };
    }

    private List<String> spellings() {
        return List.of(words.split(Pattern.quote(OR)));
    }

    private boolean said(String answer) {
        return spellings().stream().anyMatch(answer::contains);
    }
}
