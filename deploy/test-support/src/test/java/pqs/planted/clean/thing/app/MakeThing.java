package pqs.planted.clean.thing.app;

import jakarta.transaction.Transactional;
import java.time.Clock;
import pqs.planted.NotAudited;
import pqs.planted.clean.thing.Thing;
import pqs.planted.clean.thing.Things;

@NotAudited
public class MakeThing {
    private final Things things;
    private final Clock clock;

    MakeThing(Things things, Clock clock) {
        this.things = things;
        this.clock = clock;
    }

    @Transactional
    public void handle(String name) {
        things.add(new Thing(name, clock.instant()));
    }
}
