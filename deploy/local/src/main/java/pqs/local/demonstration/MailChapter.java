package pqs.local.demonstration;

import java.time.Duration;

/** The commissioner is told by e-mail, once. */
final class MailChapter {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Stage stage;

    MailChapter(Stage stage) {
        this.stage = stage;
    }

    void play(RaisedFlag flag) {
        stage.story().chapter("The right person gets an e-mail");
        var mail = new Mail(stage.system());
        var message = Waiting.until(
                        "an e-mail about " + flag.reference(),
                        LIMIT,
                        () -> mail.about(flag, Cast.COMMISSIONER_ADDRESS).findFirst())
                .thing();
        var after = Duration.between(flag.raisedAt(), message.receivedAt());
        stage.story()
                .step("“%s” to %s, %s after the flag was raised"
                        .formatted(message.subject(), Cast.COMMISSIONER_ADDRESS, Story.words(after)));
        stage.story()
                .check(
                        "messages to the commissioner about this flag",
                        1,
                        mail.about(flag, Cast.COMMISSIONER_ADDRESS).count());
        stage.story().tell("outbox: " + stage.page("/outbox"));
    }
}
