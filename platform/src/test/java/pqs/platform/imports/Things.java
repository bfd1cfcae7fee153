package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.platform.testing.Database;
import pqs.platform.testing.Faults;

/** An importer of named numbers, in small batches; number 13 cannot be. */
@ApplicationScoped
public class Things implements Importer<Things.Thing> {

    static final int BATCH_ROWS = 10;
    static final String STUMBLING_BLOCK = "things";
    /** Outside of any transaction. */
    static final String EARLY_STUMBLING_BLOCK = "things-early";

    static final List<String> FINISHED = new CopyOnWriteArrayList<>();

    private final Database database;
    private final Faults faults;

    Things(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    public record Thing(String name, int number) {}

    @Override
    public Kind kind() {
        faults.stumble(EARLY_STUMBLING_BLOCK);
        return new Kind(
                "things",
                "Things with numbers",
                "Made by tests.",
                "directory.manage",
                Layout.named(List.of("name", "number"), List.of("note")),
                BATCH_ROWS);
    }

    @Override
    public Reading<Thing> read(Row row, Instant importedAt) {
        if (!row.cell("number").matches("[0-9]{1,9}")) {
            return Reading.bad(new Fault("number", "not-a-number", "Give a whole number."));
        }
        return new Reading.Good<>(new Thing(row.cell("name"), Integer.parseInt(row.cell("number"))));
    }

    @Override
    public String subject(Thing thing) {
        return thing.name();
    }

    @Override
    public List<Outcome> apply(List<Thing> things, Origin origin) {
        var outcomes = new ArrayList<Outcome>();
        things.forEach(thing -> outcomes.add(apply(thing)));
        faults.stumble(STUMBLING_BLOCK);
        return outcomes;
    }

    /** Told once a file, with who sent it and how many rows it had. */
    @Override
    public void finished(Origin origin, long rowsRead) {
        FINISHED.add(origin.organisation() + " " + origin.sentBy() + " " + rowsRead);
    }

    private Outcome apply(Thing thing) {
        if (thing.number() == 13) {
            return new Outcome.Refused(new Fault("number", "unlucky", "Choose another number."));
        }
        var known = database.strings("select number from imported_thing where name = ?", thing.name());
        if (known.isEmpty()) {
            database.update("insert into imported_thing (name, number) values (?, ?)", thing.name(), thing.number());
            return new Outcome.New();
        }
        if (known.getFirst().equals(Integer.toString(thing.number()))) {
            return new Outcome.Unchanged();
        }
        database.update(
                "update imported_thing set number = ?, writes = writes + 1 where name = ?",
                thing.number(),
                thing.name());
        return new Outcome.Changed("number: " + known.getFirst() + ", now " + thing.number());
    }
}
