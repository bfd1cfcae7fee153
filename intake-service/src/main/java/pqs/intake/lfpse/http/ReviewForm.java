package pqs.intake.lfpse.http;

import java.time.LocalDate;
import java.util.HashMap;
import pqs.intake.lfpse.AnswerRules;
import pqs.intake.lfpse.Answers;
import pqs.intake.lfpse.Taxonomy;
import pqs.platform.web.Form;

/** The fields of the review, to the answers they make and back. */
final class ReviewForm {

    static final String VERSION = "version";

    private ReviewForm() {}

    static Form of(Answers answers, long version) {
        var form = Form.blank()
                .with(VERSION, String.valueOf(version))
                .with("description", answers.description())
                .with("immediateActions", answers.immediateActions().orElse(""));
        for (var answered : answers.codes().entrySet()) {
            form = form.with(answered.getKey(), answered.getValue());
        }
        return form;
    }

    static Answers answers(Form form, boolean identifiersChecked, LocalDate today) {
        var codes = new HashMap<String, String>();
        for (var question : Taxonomy.inUse().questions()) {
            codes.put(question.name(), form.value(question.name()));
        }
        return AnswerRules.read(
                form.value("description"), form.value("immediateActions"), codes, identifiersChecked, today);
    }

    /** What our page has never written is the version of nothing, and stale. */
    static long version(Form form) {
        var typed = form.value(VERSION);
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }
}
