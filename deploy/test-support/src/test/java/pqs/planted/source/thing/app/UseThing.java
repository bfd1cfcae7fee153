package pqs.planted.source.thing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;

class UseThing {
    void forbidden() throws InterruptedException {
        System.out.println(Instant.now());
        System.out.println(LocalDate.now(ZoneId.of("Europe/London")));
        System.out.println(UUID.randomUUID());
        System.out.println(new Random(1).nextInt());
        Thread.sleep(1);
    }

    String allowed(Clock clock) {
        return LocalDate.now(clock) + " " + Instant.now(clock) + " " + System.nanoTime();
    }
}
