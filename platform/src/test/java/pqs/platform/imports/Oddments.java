package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** A second importer, which takes everything and keeps nothing. */
@ApplicationScoped
class Oddments implements Importer<String> {

    static final String NAME = "oddments";

    @Override
    public Kind kind() {
        return new Kind(
                NAME, "Oddments", "Made by tests.", "directory.manage", Layout.named(List.of("name"), List.of()), 10);
    }

    @Override
    public Reading<String> read(Row row, Instant importedAt) {
        return new Reading.Good<>(row.cell("name"));
    }

    @Override
    public String subject(String name) {
        return name;
    }

    @Override
    public List<Outcome> apply(List<String> names, Origin origin) {
        return names.stream().<Outcome>map(name -> new Outcome.New()).toList();
    }
}
