package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import pqs.local.RunningSystem;

/** What every chapter works with. */
record Stage(RunningSystem system, Api api, ProjectFiles files, Clock clock, Story story) {

    static Stage on(RunningSystem system, Story story) {
        return new Stage(system, new Api(system), ProjectFiles.aroundThis(), Clock.systemUTC(), story);
    }

    LocalDate daysAgo(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    /** The entries of the newest page of a list. */
    Stream<JsonNode> list(String subject, String path, String field) {
        return api.get(subject, path).expect(200).entries(field);
    }

    URI page(String path) {
        return URI.create(system.gateway() + path);
    }
}
