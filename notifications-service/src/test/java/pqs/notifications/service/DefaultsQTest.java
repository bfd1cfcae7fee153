package pqs.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import pqs.notifications.mail.smtp.SmtpConfig;
import pqs.notifications.notice.Patience;
import pqs.notifications.notice.app.DispatchConfig;
import pqs.notifications.notice.app.ModerationConfig;
import pqs.testsupport.PqsInfrastructure;

/** The settings as shipped: whoever changes one changes a promise and should see it here. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
class DefaultsQTest {

    @Inject
    DispatchConfig dispatch;

    @Inject
    SmtpConfig smtp;

    @Inject
    ModerationConfig moderation;

    @Test
    void newsIsFreshForADayAndAnImportSettlesInFiveMinutes() {
        assertThat(moderation.freshFor()).isEqualTo(Duration.ofHours(24));
        assertThat(moderation.importSettlesFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void noticesAreTriedForThreeDaysAndAnAttemptIsGivenAMinute() {
        assertThat(dispatch.patience())
                .isEqualTo(new Patience(300, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofSeconds(60)));
        assertThat(dispatch.patience().inAll()).isBetween(Duration.ofHours(72), Duration.ofHours(73));
        assertThat(dispatch.silenceMax()).isEqualTo(Duration.ofMinutes(2));
        assertThat(dispatch.measureEvery()).isEqualTo(Duration.ofSeconds(15));
        assertThat(dispatch.senders()).isEqualTo(2);
        assertThat(dispatch.lookEvery()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theMailClientGivesUpWellWithinTheLease() {
        int waitsOfOneMessage = 10;

        assertThat(smtp.connectTimeout().plus(smtp.answerTimeout().multipliedBy(waitsOfOneMessage)))
                .isLessThan(dispatch.patience().lease());
        assertThat(smtp.username()).isEmpty();
    }
}
