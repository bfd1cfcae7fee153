package pqs.local.demonstration;

import java.time.Duration;
import java.util.Map;

/** Surveillance has put the pieces together: a flag stands, with its evidence, and can be replayed. */
final class FlagChapter {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Stage stage;

    FlagChapter(Stage stage) {
        this.stage = stage;
    }

    RaisedFlag play() {
        stage.story().chapter("Surveillance raises a flag");
        var came = Waiting.until(
                "a flag about " + Cast.PROVIDER,
                LIMIT,
                () -> stage.list(Cast.COMMISSIONER_PERSON, "/surveillance/api/flags", "flags")
                        .map(RaisedFlag::of)
                        .filter(flag -> flag.providerCode().equals(Cast.PROVIDER))
                        .findFirst());
        var flag = came.thing();
        stage.story()
                .step("%s, seen by the commissioner %s later: %s"
                        .formatted(flag.reference(), Story.words(came.after()), flag.headline()));
        evidence(flag);
        deadline(flag);
        stage.story().tell("page: " + stage.page("/surveillance/flags/" + flag.flagId()));
        return flag;
    }

    /** The words say how "24 working hours" was read, from when it counts and what does not count. */
    private void deadline(RaisedFlag flag) {
        var deadline = stage.api()
                .get(Cast.COMMISSIONER_PERSON, "/surveillance/api/flags/" + flag.flagId())
                .expect(200)
                .json()
                .path("acknowledgeBy");
        var words = deadline.path("words").asText();
        stage.story()
                .check(
                        "somebody must take it up by a deadline that names its source: "
                                + deadline.path("source").asText(),
                        words.startsWith("By ")
                                && words.contains("24 working hours, read as ")
                                && words.contains(deadline.path("source").asText("no source")));
        stage.story().tell(words);
        moreTime("/surveillance/api/flags/" + flag.flagId() + "/deadline");
    }

    /** Once: told again, the flag has been extended or taken up. */
    private void moreTime(String path) {
        var before = stage.api().get(Cast.COMMISSIONER_PERSON, path).expect(200);
        if (!before.json().path("decisions").isEmpty()
                || !before.json().path("state").asText().equals("running")) {
            return;
        }
        var extended = stage.api()
                .postSeen(
                        Cast.COMMISSIONER_PERSON,
                        path + "/extensions",
                        Map.of("workingHours", 8, "reason", "The quality team meets tomorrow afternoon"),
                        before.entityTag())
                .expect(200)
                .json();
        var words = extended.path("words").asText();
        stage.story()
                .check(
                        "the commissioner extends it by 8 working hours, and it says why",
                        words.contains("extended by 8 working hours")
                                && words.contains("because: The quality team meets tomorrow afternoon"));
        stage.story().tell(words);
    }

    private void evidence(RaisedFlag flag) {
        var path = "/surveillance/api/flags/" + flag.flagId();
        var evidence =
                stage.api().get(Cast.COMMISSIONER_PERSON, path + "/evidence").expect(200);
        var digest = Digest.sha256(evidence.body());
        var told = stage.api().get(Cast.COMMISSIONER_PERSON, path).expect(200).text("evidenceDigest");
        stage.story()
                .check(
                        "the evidence has the digest that the flag names, " + digest.substring(0, 12) + "…",
                        digest.equals(told));

        var replay = stage.api()
                .post(Cast.COMMISSIONER_PERSON, path + "/replay", Map.of())
                .expect(200)
                .json();
        stage.story()
                .check(
                        "replayed from what was known then: the same %d bytes"
                                .formatted(replay.path("bytes").asLong()),
                        replay.path("identical").asBoolean()
                                && replay.path("digest").asText().equals(digest));
    }
}
