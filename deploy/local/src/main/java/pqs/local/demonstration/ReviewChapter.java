package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The commissioner decides to look into it: a review is opened from the flag, and the flag says so. */
final class ReviewChapter {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Stage stage;

    ReviewChapter(Stage stage) {
        this.stage = stage;
    }

    void play(RaisedFlag flag) {
        stage.story().chapter("The commissioner opens a review from the flag");
        var review = earlier(flag).orElseGet(() -> open(flag));
        var reference = review.path("reference").asText();
        var shown = Waiting.until(
                "the flag to show review " + reference,
                LIMIT,
                () -> Optional.of(stage.api().get(Cast.COMMISSIONER_PERSON, "/surveillance/api/flags/" + flag.flagId()))
                        .filter(answer -> answer.expect(200).body().contains(reference)));
        stage.story().step("the flag shows review %s, %s later".formatted(reference, Story.words(shown.after())));
        stage.story()
                .tell("page: "
                        + stage.page(
                                "/review/reviews/" + review.path("reviewId").asText()));
    }

    private Optional<JsonNode> earlier(RaisedFlag flag) {
        var found = stage.list(Cast.COMMISSIONER_PERSON, "/review/api/reviews", "reviews")
                .filter(review -> review.path("flagId").asText().equals(flag.flagId()))
                .findFirst();
        found.ifPresent(review -> stage.story()
                .step("review %s stands already, from an earlier run"
                        .formatted(review.path("reference").asText())));
        return found;
    }

    /** The flag travels to the review service over its topic, so the first try may come too early. */
    private JsonNode open(RaisedFlag flag) {
        var asked = Map.of(
                "flagId",
                flag.flagId(),
                "reason",
                "Three concerns from two practices within a month, one of them about a finding that was missed.");
        var opened = Waiting.until(
                "the review service to know the flag",
                LIMIT,
                () -> Optional.of(stage.api().post(Cast.COMMISSIONER_PERSON, "/review/api/reviews", asked))
                        .filter(answer -> answer.status() != 404));
        var review = opened.thing().expect(201);
        stage.story().step("review %s opened".formatted(review.text("reference")));
        return review.json();
    }
}
