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

    @Test
    void noticesAreTriedForHoursAndAnAttemptIsGivenAMinute() {
        assertThat(dispatch.patience())
                .isEqualTo(new Patience(60, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(60)));
        assertThat(dispatch.senders()).isEqualTo(2);
        assertThat(dispatch.lookEvery()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theMailClientGivesUpWellWithinTheLease() {
        int waitsOfOneMessage = 10;

        assertThat(smtp.connectTimeout().plus(smtp.answerTimeout().multipliedBy(waitsOfOneMessage)))
                .isLessThan(dispatch.patience().lease());
        assertThat(smtp.starttls()).isEqualTo(SmtpConfig.StartTls.OPTIONAL);
        assertThat(smtp.username()).isEmpty();
    }
}
