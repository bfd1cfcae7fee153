package pqs.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.notifications.directory.EmailAddress;

/** What every way to a mail server does: it tries once and says honestly what is certain. */
public abstract class MailServerContract {

    private static final Email EMAIL = new Email(
            "01980a3e-a000-7b3a-9c41-2f6f6f1d9d01@notices.pqs.invalid",
            new EmailAddress("commissioner@downland.invalid"),
            "Flag F-0000-0000 needs somebody to look into it",
            "Hello,\n.\n3 concerns – becamé known.\n");

    protected abstract MailServer serverThat(Behaviour behaviour);

    /** The Message-IDs of what the server has taken. */
    protected abstract List<String> taken();

    @Test
    protected void anAcceptedMessageArrivesOnceUnderItsOwnId() {
        assertThat(serverThat(Behaviour.ACCEPTS).hand(EMAIL)).isEqualTo(new Outcome.Accepted());
        assertThat(taken()).isEqualTo(List.of(EMAIL.messageId()));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_RECIPIENT", "REFUSES_MESSAGE"})
    protected void fiveHundredsAreForGood(Behaviour behaviour) {
        assertThat(serverThat(behaviour).hand(EMAIL)).isEqualTo(new Outcome.Refused("answer-550"));
        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_SENDER_FOR_NOW", "REFUSES_MESSAGE_FOR_NOW", "REFUSES_MESSAGE_FOR_NOW_AND_HANGS_UP"})
    protected void fourHundredsAreForNow(Behaviour behaviour) {
        assertThat(serverThat(behaviour).hand(EMAIL)).isEqualTo(new Outcome.NotAccepted("answer-451"));
        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS_UP_AT_GREETING", "SILENT_AT_GREETING", "IS_DOWN"})
    protected void withoutAConnectionNothingWasAccepted(Behaviour behaviour) {
        assertThat(serverThat(behaviour).hand(EMAIL)).isEqualTo(new Outcome.NotAccepted("no-connection"));
    }

    @Test
    protected void whatBreaksOffBeforeTheMessageWasNotAccepted() {
        assertThat(serverThat(Behaviour.HANGS_UP_AT_RECIPIENT).hand(EMAIL))
                .isEqualTo(new Outcome.NotAccepted("broke-off-before-message"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT_AFTER_MESSAGE", "HANGS_UP_AFTER_MESSAGE"})
    protected void whatIsNotAnsweredAfterTheMessageIsUnknown(Behaviour behaviour) {
        assertThat(serverThat(behaviour).hand(EMAIL)).isEqualTo(new Outcome.Unknown("no-answer-after-message"));
    }
}
