package pqs.intake.provider.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Providers;
import pqs.intake.search.SearchWords;

/** The copy of the register by plain SQL; sites come and go with their provider's state. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlProviders implements Providers {

    private static final String SELECT = """
            select code, name, town, invented,
                   array(select site_code from provider_site where provider_code = code order by site_code) as site_codes,
                   array(select s.name from provider_site s where provider_code = code order by site_code) as site_names,
                   array(select commissioner_code from provider_commissioner where provider_code = code
                         order by commissioner_code) as commissioner_codes
            from provider
            """;
    private static final String KEEP = """
            insert into provider as kept (code, name, town, invented, changed_at) values (?, ?, ?, ?, ?)
            on conflict (code) do update set (name, town, invented, changed_at)
                = (excluded.name, excluded.town, excluded.invented, excluded.changed_at)
                where kept.changed_at <= excluded.changed_at
            """;
    private static final String ADD_SITE =
            "insert into provider_site (provider_code, site_code, name) values (?, ?, ?)";

    private static final String ADD_COMMISSIONER =
            "insert into provider_commissioner (provider_code, commissioner_code) values (?, ?) on conflict do nothing";

    private final AgroalDataSource database;

    SqlProviders(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Provider> find(ProviderCode code) {
        return query(SELECT + " where code = ?", List.of(code.value()), 1).stream()
                .findFirst();
    }

    @Override
    public List<Provider> search(SearchWords words, int rowsMax) {
        var sql = new StringBuilder(SELECT).append(" where true");
        var arguments = new ArrayList<String>();
        for (var pattern : words.likePatterns()) {
            sql.append(" and lower(code || ' ' || name || ' ' || town) like ?");
            arguments.add(pattern);
        }
        return query(sql.append(" order by name, code").toString(), arguments, rowsMax);
    }

    @Override
    public boolean keep(Provider provider, Instant changedAt) {
        try (var connection = database.getConnection()) {
            boolean taken = keepRow(connection, provider, changedAt);
            if (taken) {
                replaceSites(connection, provider);
                replaceCommissioners(connection, provider);
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the provider register could not be written", e);
        }
    }

    private static boolean keepRow(Connection connection, Provider provider, Instant changedAt) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, provider.code().value());
            statement.setString(2, provider.name());
            statement.setString(3, provider.town());
            statement.setBoolean(4, provider.invented());
            statement.setObject(5, OffsetDateTime.ofInstant(changedAt, ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static void replaceSites(Connection connection, Provider provider) throws SQLException {
        try (var delete = connection.prepareStatement("delete from provider_site where provider_code = ?");
                var insert = connection.prepareStatement(ADD_SITE)) {
            delete.setString(1, provider.code().value());
            delete.executeUpdate();
            for (var site : provider.sites()) {
                insert.setString(1, provider.code().value());
                insert.setString(2, site.code().value());
                insert.setString(3, site.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void replaceCommissioners(Connection connection, Provider provider) throws SQLException {
        try (var delete = connection.prepareStatement("delete from provider_commissioner where provider_code = ?");
                var insert = connection.prepareStatement(ADD_COMMISSIONER)) {
            delete.setString(1, provider.code().value());
            delete.executeUpdate();
            for (var commissioner : provider.commissioners()) {
                insert.setString(1, provider.code().value());
                insert.setString(2, commissioner);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Provider> query(String sql, List<String> arguments, int rowsMax) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(rowsMax);
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Provider>();
                while (rows.next()) {
                    var codes = (String[]) rows.getArray("site_codes").getArray();
                    var names = (String[]) rows.getArray("site_names").getArray();
                    found.add(new Provider(
                            new ProviderCode(rows.getString("code")),
                            rows.getString("name"),
                            rows.getString("town"),
                            rows.getBoolean("invented"),
                            SiteRows.of(codes, names),
                            List.of((String[])
                                    rows.getArray("commissioner_codes").getArray())));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the provider register could not be read", e);
        }
    }
}
