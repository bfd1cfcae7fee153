package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pqs.local.RunningSystem;

/**
 * What every chapter works with.
 *
 * @param ids draws the ids of what a chapter makes by itself
 */
record Stage(RunningSystem system, Api api, ProjectFiles files, Clock clock, Supplier<UUID> ids, Story story) {

    static Stage on(RunningSystem system, Story story) {
        return new Stage(
                system, new Api(system), ProjectFiles.aroundThis(), Clock.systemUTC(), UUID::randomUUID, story);
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

    /** Counts in a service's database itself, by a role that row-level security does not bind. */
    long count(String service, String sql) {
        var access = system.database(service);
        var login = access.superuser();
        try (var connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new StepFailed("counting in the database of " + service + " failed: " + failed.getMessage(), failed);
        }
    }

    /** Imports a file as the operator, and waits for the end of it. */
    ImportReport send(String service, String importer, String fileName, byte[] file) {
        return new FileImport(api, Cast.OPERATOR)
                .send(service, importer, fileName, BodyPublishers.ofByteArray(file), _ -> {});
    }
}
