package pqs.local.demonstration;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks behind the APIs, into the databases themselves, whether everything is as the story says. */
final class TruthChapter {

    private final Stage stage;

    TruthChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Is it true? Counted in the databases themselves");
        stage.story()
                .check(
                        "real practices in the directory",
                        PracticeChapter.REAL_ROWS,
                        count("intake", "select count(*) from practice where code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "real providers with observations",
                        ProviderChapter.OBSERVED_PROVIDERS,
                        count(
                                "surveillance",
                                "select count(distinct provider_code) from observation where provider_code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "flags on real organisations, which the rule forbids",
                        0,
                        count("surveillance", "select count(*) from flag where provider_code not like 'DEMO-%'"));
        stage.story()
                .check(
                        "concerns about real organisations",
                        0,
                        count("intake", "select count(*) from concern where provider_code not like 'DEMO-%'"));
    }

    private long count(String service, String sql) {
        var access = stage.system().database(service);
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
}
