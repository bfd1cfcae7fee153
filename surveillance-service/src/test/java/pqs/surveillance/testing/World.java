package pqs.surveillance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.version.SeenVersion;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Site;
import pqs.surveillance.provider.app.RegisterProvider;
import pqs.testsupport.Infrastructure;

/** Providers for tests, a new one for each, and a look at what really is in the tables. */
@ApplicationScoped
public class World {

    private final RegisterProvider registerProvider;
    private final Scopes scopes;
    private final String database;
    private final AtomicInteger numbers = new AtomicInteger();

    World(
            RegisterProvider registerProvider,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.registerProvider = registerProvider;
        this.scopes = scopes;
        this.database = jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
    }

    /** A new invented provider that DEMO-ICB1 commissions. */
    public String newProvider() {
        return newProvider("DEMO-ICB1");
    }

    /** A new invented provider that this organisation commissions. */
    public String newProvider(String commissioner) {
        var code = "TEST-AQP" + numbers.incrementAndGet();
        var provider = new Provider(
                new ProviderCode(code),
                "Larkmoor Ultrasound (invented)",
                "Larkmoor",
                true,
                List.of(new Site(code + "-S1", "Larkmoor Health Centre (invented)")),
                List.of(commissioner));
        // Nobody has signed in for some tests, and the audit trail wants to know who acts.
        scopes.runAs(
                new Scope.Service("surveillance.test"),
                () -> registerProvider.handle(provider, new SeenVersion.Whatever()));
        return code;
    }

    /** Rows of a query by a role that row-level security does not bind, each row's columns joined by bars. */
    public List<String> rows(String sql, Object... parameters) {
        try (var connection = Infrastructure.shared().superuser(database).getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        columns.add(rows.getString(i));
                    }
                    found.add(String.join("|", columns));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Data of the events of one type that are in the outbox under a key, in order. */
    public List<String> events(String type, String key) {
        return rows("select data from outbox where type = ? and key = ? order by id", type, key);
    }
}
