package pqs.intake.lfpse.http;

import java.util.List;
import pqs.intake.lfpse.Question;
import pqs.intake.lfpse.Taxonomy;
import pqs.platform.web.Choice;

/** A question of the taxonomy as the form asks it. */
public record AskedQuestion(String name, String words, List<Choice> choices) {

    private static final List<AskedQuestion> ALL =
            Taxonomy.inUse().questions().stream().map(AskedQuestion::of).toList();

    public AskedQuestion {
        choices = List.copyOf(choices);
    }

    static List<AskedQuestion> all() {
        return ALL;
    }

    private static AskedQuestion of(Question question) {
        return new AskedQuestion(
                question.name(),
                question.words(),
                question.codes().stream()
                        .map(code -> new Choice(code.code(), code.display()))
                        .toList());
    }
}
