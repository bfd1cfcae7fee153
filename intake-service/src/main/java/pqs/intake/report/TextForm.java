package pqs.intake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Severity;

/**
 * The report's form as plain text, to be filled in with any program while the site is away and pasted back in later. Each
 * question stands in a line of its own between marks, its answer behind or below; the text is read leniently, as people and
 * mail programs treat it.
 */
public final class TextForm {

    /** A question: its mark in the text, the field it fills, and what it says of itself. */
    public enum Question {
        PROVIDER("PROVIDER", "providerSearch", "Name, town or code of the provider", true),
        SITE("SITE", "siteAsTyped", "Which of its sites, if you know", false),
        CATEGORY("ABOUT", "category", "What it is about: a number or words of list A below", true),
        SEVERITY("HARM", "severity", "How much harm was done, as far as you can tell: list B below", true),
        OCCURRED_ON("DATE", "occurredOn", "When it happened, as day month year: 14 9 2026", true),
        WHAT_HAPPENED(
                "WHAT HAPPENED",
                "whatHappened",
                "In 10 to 4,000 characters. No names of patients, NHS numbers, dates of birth or addresses",
                true),
        URGENT(
                "URGENT",
                "urgent",
                "yes if somebody may come to harm now. Then do not wait for this site: telephone",
                false),
        EXAMINATION("EXAMINATION", "examination", "Which examination, or of which part of the body", false),
        PRACTITIONER("PRACTITIONER", "practitioner", "Name of the practitioner, if known", false),
        CONFIDENTIAL("KEEP MY NAME FROM THE PROVIDER", "confidential", "yes if so", false);

        private final String mark;
        private final String field;
        private final String words;
        private final boolean required;

        Question(String mark, String field, String words, boolean required) {
            this.mark = mark;
            this.field = field;
            this.words = words;
            this.required = required;
        }

        public String mark() {
            return mark;
        }

        /** Of the form on the page. */
        public String field() {
            return field;
        }

        String line() {
            return "[" + mark + "] (" + words + (required ? "" : "; may be left out") + ")";
        }
    }

    /** A filled text has at most this many characters: the longest narrative with all around it, several times. */
    public static final int CHARACTERS_MAX = 40_000;

    private static final String END = "[END OF FORM]";

    private TextForm() {}

    /** To be filled in. */
    public static String blank() {
        return filled(Map.of());
    }

    /** The form with answers, as somebody would write them. */
    public static String filled(Map<Question, String> answers) {
        var text = new ArrayList<String>();
        text.add("CONCERN ABOUT A PROVIDER: FORM FOR WHEN THE SITE IS AWAY");
        text.add("");
        text.add("Write each answer below its question. Leave the lines in square brackets as they are.");
        text.add(
                "When the site is back, open Report a concern, choose \"paste it in\", paste all of this, check it and send it.");
        text.add("If a patient is in danger now, call 999 or use your usual urgent route.");
        text.add("Keep this file as you would keep a letter about a patient, and delete it when it has been sent.");
        text.add("");
        for (var question : Question.values()) {
            text.add(question.line());
            text.add(answers.getOrDefault(question, ""));
            text.add("");
        }
        text.add(END);
        text.add("");
        text.add("List A, what it is about");
        int number = 1;
        for (var category : Categories.all()) {
            text.add(String.format(Locale.ROOT, "%3d  %s", number, category.label()));
            number++;
        }
        text.add("");
        text.add("List B, harm");
        for (var severity : Severity.values()) {
            text.add("     " + severity.label());
        }
        text.add("");
        return String.join("\r\n", text);
    }

    /**
     * What was read from a pasted text.
     *
     * @param fields of the form on the page, as they would have been typed there
     * @param notRead what could not be made sense of
     */
    public record Read(Map<String, String> fields, List<NotRead> notRead) {
        public Read {
            fields = Map.copyOf(fields);
            notRead = List.copyOf(notRead);
        }
    }

    /**
     * An answer that could not be made sense of.
     *
     * @param field on the page where it is to be given; empty where there is none yet
     * @param words a sentence that says so
     */
    public record NotRead(String field, String words) {}

    public static Read read(String pasted) {
        var fields = new LinkedHashMap<String, String>();
        var notRead = new ArrayList<NotRead>();
        var answers = TextAnswers.of(
                pasted, END, Stream.of(Question.values()).collect(Collectors.toMap(Question::mark, q -> q)));
        if (answers.isEmpty()) {
            notRead.add(new NotRead(
                    "",
                    "None of the questions of the form was found. Leave the lines in square brackets as they are."));
        }
        answers.forEach((question, answer) -> {
            switch (question) {
                case CATEGORY -> put(fields, notRead, question, answer, TextChoices.category(answer));
                case SEVERITY -> put(fields, notRead, question, answer, TextChoices.severity(answer));
                case URGENT, CONFIDENTIAL -> yes(fields, notRead, question, answer);
                case OCCURRED_ON -> date(fields, notRead, answer);
                case SITE ->
                    notRead.add(new NotRead(
                            "", "Site: choose it from the list once the provider is found. You wrote: " + answer));
                case PROVIDER, EXAMINATION, PRACTITIONER ->
                    fields.put(question.field(), answer.replaceAll("\\s+", " "));
                case WHAT_HAPPENED -> fields.put(question.field(), answer);
            }
        });
        return new Read(fields, notRead);
    }

    private static void put(
            Map<String, String> fields,
            List<NotRead> notRead,
            Question question,
            String answer,
            Optional<String> value) {
        value.ifPresentOrElse(
                read -> fields.put(question.field(), read), () -> notRead.add(notUnderstood(question, answer)));
    }

    private static void yes(Map<String, String> fields, List<NotRead> notRead, Question question, String answer) {
        switch (TextChoices.yesOrNo(answer)) {
            case YES -> fields.put(question.field(), "yes");
            case NO -> fields.remove(question.field());
            case NEITHER -> notRead.add(notUnderstood(question, answer));
        }
    }

    private static void date(Map<String, String> fields, List<NotRead> notRead, String answer) {
        var date = TextChoices.date(answer);
        if (date.isEmpty()) {
            notRead.add(notUnderstood(Question.OCCURRED_ON, answer));
            return;
        }
        fields.put("occurredOn-day", String.valueOf(date.get().getDayOfMonth()));
        fields.put("occurredOn-month", String.valueOf(date.get().getMonthValue()));
        fields.put("occurredOn-year", String.valueOf(date.get().getYear()));
    }

    private static NotRead notUnderstood(Question question, String answer) {
        return new NotRead(
                question.field,
                question.mark + ": this could not be read, please answer it below. You wrote: " + answer);
    }
}
