package pqs.intake.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void aTaskIsShownForAnyOfItsPermissions() {
        assertThat(Tasks.of("practices.import"::equals)).extracting(Task::href).containsExactly("/intake/practices");
        assertThat(Tasks.of(Set.of("reviews.read", "flags.read")::contains))
                .extracting(Task::href)
                .containsExactly("/surveillance/flags", "/review/reviews");
    }

    @Test
    void nobodysPermissionsShowNothing() {
        assertThat(Tasks.of(_ -> false)).isEmpty();
    }

    @Test
    void anOperatorSeesTheParkedMessagesOfAllFourServices() {
        assertThat(Tasks.of("operations.parked-keys"::equals)).hasSize(4);
    }
}
