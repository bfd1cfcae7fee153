package pqs.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives the application under {@code @QuarkusTest} a database of its own and the shared broker. Put
 * {@code @QuarkusTestResource(PqsInfrastructure.class)} on one class of the module's tests: it then holds for all of them, and
 * they share one application.
 *
 * <p>The service is the application's name; where there is none, say it:
 * {@code initArgs = @ResourceArg(name = "service", value = "platform")}.
 */
public final class PqsInfrastructure implements QuarkusTestResourceLifecycleManager {

    private String service = "";

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        var infrastructure = Infrastructure.shared();
        var database = infrastructure.newDatabase(service.isEmpty() ? ApplicationName.find() : service);
        var settings = new LinkedHashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.appRole());
        settings.put("quarkus.datasource.password", database.appPassword());
        settings.put("quarkus.flyway.username", database.ownerRole());
        settings.put("quarkus.flyway.password", database.ownerPassword());
        settings.put("kafka.bootstrap.servers", infrastructure.bootstrapServers());
        // The broker runs in this JVM and would fill the log of the application under test.
        settings.put("quarkus.log.category.\"kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        return settings;
    }

    /** The servers serve the JVM's next application too; they end with the JVM. */
    @Override
    public void stop() {}
}
