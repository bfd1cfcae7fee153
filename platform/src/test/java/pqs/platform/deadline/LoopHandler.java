package pqs.platform.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.testing.Database;

/** What the service's own loop calls in these tests. */
@ApplicationScoped
class LoopHandler implements DeadlineHandler {

    static final String DEADLINE = "by-the-loop";

    private final Database database;

    LoopHandler(Database database) {
        this.database = database;
    }

    @Override
    public String deadline() {
        return DEADLINE;
    }

    @Override
    public void fired(Fired fired) {
        new Noting(DEADLINE, database, _ -> {}).fired(fired);
    }
}
