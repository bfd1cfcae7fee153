package pqs.intake.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.intake.report.TextForm.Question;

/** Takes a filled text apart into its answers, whatever mail programs have done to its line ends, quotes and blanks. */
final class TextAnswers {

    /** [MARK] at the start of a line, perhaps quoted; the question in brackets behind it; an answer perhaps on the same line. */
    private static final Pattern MARK =
            Pattern.compile("^[>|\\h]*\\[\\h*([A-Za-z ]{3,60}?)\\h*](?:\\h*\\([^)\\n]*\\))?\\h*:?\\h*(.*)$");

    private static final Map<Question, Pattern> WHOLE =
            Stream.of(Question.values()).collect(Collectors.toMap(question -> question, TextAnswers::whole));

    private TextAnswers() {}

    /** Answers that are left blank are left out; of a question that stands there twice the last counts. */
    static Map<Question, String> of(String pasted, String end, Map<String, Question> questions) {
        var answers = new EnumMap<Question, String>(Question.class);
        var answer = new StringBuilder();
        @Nullable Question asked = null;
        boolean quoted = false;
        for (var line : unwrapped(
                        pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' '))
                .split("\n", -1)) {
            var mark = MARK.matcher(line);
            var name = mark.matches() ? mark.group(1).strip().toUpperCase(Locale.ROOT) : "";
            boolean ends = ("[" + name + "]").equals(end);
            if (!ends && !questions.containsKey(name)) {
                answer.append(quoted ? line.replaceFirst("^\\h*>\\h?", "") : line)
                        .append('\n');
                continue;
            }
            keep(answers, asked, answer);
            answer.setLength(0);
            if (ends) {
                asked = null;
                break;
            }
            asked = questions.get(name);
            quoted = line.stripLeading().startsWith(">");
            answer.append(mark.group(2)).append('\n');
        }
        keep(answers, asked, answer);
        return answers;
    }

    /** The text with each question as its mark alone, where its own words were broken into several lines on the way. */
    private static String unwrapped(String text) {
        var whole = text;
        for (var question : WHOLE.entrySet()) {
            whole = question.getValue()
                    .matcher(whole)
                    .replaceAll(Matcher.quoteReplacement("[" + question.getKey().mark() + "] "));
        }
        return whole;
    }

    /** The words of the question with any blanks, line ends and marks of quoting between them. */
    private static Pattern whole(Question question) {
        return Pattern.compile(Stream.of(question.line().split(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:\\h|\\n[>|\\h]*)+")));
    }

    private static void keep(Map<Question, String> answers, @Nullable Question asked, StringBuilder answer) {
        var text = answer.toString().strip();
        if (asked != null && !text.isEmpty()) {
            answers.put(asked, text);
        }
    }
}
