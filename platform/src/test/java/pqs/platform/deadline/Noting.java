package pqs.platform.deadline;

import java.util.function.Consumer;
import pqs.platform.testing.Database;

/** A handler whose effect is a row that tells which level of which subject came, after doing what the test wants. */
record Noting(String deadline, Database database, Consumer<DeadlineHandler.Fired> first) implements DeadlineHandler {

    @Override
    public void fired(Fired fired) {
        first.accept(fired);
        database.update(
                "insert into plumbing_effect (event_id, key, text) values (?, ?, ?)",
                fired.subject(),
                fired.level(),
                fired.dueAt() + " " + fired.at());
    }
}
