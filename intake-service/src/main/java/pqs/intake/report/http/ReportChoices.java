package pqs.intake.report.http;

import java.util.List;
import java.util.stream.Stream;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Severity;
import pqs.platform.web.Choice;

/** The fixed answers of the report form. */
public final class ReportChoices {

    private static final List<Choice> CATEGORIES = Categories.all().stream()
            .map(category -> new Choice(category.code(), category.label()))
            .toList();
    private static final List<Choice> SEVERITIES = Stream.of(Severity.values())
            .map(severity -> new Choice(severity.code(), severity.label()))
            .toList();

    private static final List<Choice> URGENT =
            List.of(new Choice("yes", "Yes, somebody may come to harm now, or soon"));
    private static final List<Choice> CONFIDENTIAL = List.of(new Choice("yes", "Keep my name from the provider"));

    static final ReportChoices ALL = new ReportChoices();

    private ReportChoices() {}

    public List<Choice> categories() {
        return CATEGORIES;
    }

    public List<Choice> severities() {
        return SEVERITIES;
    }

    public List<Choice> urgent() {
        return URGENT;
    }

    public List<Choice> confidential() {
        return CONFIDENTIAL;
    }
}
