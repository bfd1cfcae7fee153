package pqs.intake.recorded.http;

import java.util.List;
import java.util.stream.Stream;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ExaminerAnswers;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.platform.web.Choice;

/** The fixed answers of the form on which staff write something down. */
public final class RecordChoices {

    static final RecordChoices ALL = new RecordChoices();

    private static final List<Choice> SOURCES = Stream.of(Source.values())
            .filter(source -> source != Source.GENERAL_PRACTICE)
            .map(source -> new Choice(source.code(), source.label(), hint(source)))
            .toList();
    private static final List<Choice> CATEGORIES = Categories.all().stream()
            .map(category -> new Choice(category.code(), category.label()))
            .toList();
    private static final List<Choice> SEVERITIES = Stream.of(Severity.values())
            .map(severity -> new Choice(severity.code(), severity.label()))
            .toList();
    private static final List<Choice> ANSWERS = Stream.of(ExaminerAnswers.Answer.values())
            .map(answer -> new Choice(answer.code(), answer.label()))
            .toList();

    private RecordChoices() {}

    public List<Choice> sources() {
        return SOURCES;
    }

    public List<Choice> categories() {
        return CATEGORIES;
    }

    public List<Choice> severities() {
        return SEVERITIES;
    }

    public List<Choice> answers() {
        return ANSWERS;
    }

    public List<Choice> urgent() {
        return List.of(new Choice("yes", "Somebody may come to harm now: tell the person on call at once"));
    }

    public List<Choice> confidential() {
        return List.of(new Choice("yes", "Whoever told it wants to stay unknown"));
    }

    private static String hint(Source source) {
        return switch (source) {
            case COMPLIMENT -> "It is kept beside the concerns, counts as none and has no deadline";
            case MEDICAL_EXAMINER -> "Answer the three questions below as well";
            case GENERAL_PRACTICE, VERBAL, MEETING_NOTE, EMAIL, COMPLAINT, OTHER_BODY, PROVIDER_REPORT -> "";
        };
    }
}
