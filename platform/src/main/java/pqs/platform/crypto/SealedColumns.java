package pqs.platform.crypto;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pqs.platform.retry.DatabaseTrouble;

/** The sealed columns that the service declares, compared with those its database has. */
@ApplicationScoped
class SealedColumns {

    /** From the catalogue, which shows columns even where there is no right to read them. */
    private static final String FOUND = """
            select relation.relname || '.' || attribute.attname
            from pg_attribute attribute
            join pg_class relation on relation.oid = attribute.attrelid
            join pg_namespace space on space.oid = relation.relnamespace
            where attribute.attname like '%\\_sealed' and not attribute.attisdropped
              and relation.relkind in ('r', 'p') and space.nspname not in ('pg_catalog', 'information_schema')
            """;

    private final List<SealedColumn> declared;
    private final AgroalDataSource database;

    SealedColumns(@All List<SealedColumn> declared, AgroalDataSource database) {
        this.declared = List.copyOf(declared);
        this.database = database;
    }

    List<SealedColumn> all() {
        return declared;
    }

    void requireDeclared(SealedColumn column) {
        if (!declared.contains(column)) {
            throw new IllegalStateException(column.name() + " is not declared as a sealed column");
        }
    }

    /** What differs, in words for the programmer who forgot it; empty if all is well. */
    List<String> differences() {
        return differences(declared.stream().map(SealedColumn::name).collect(Collectors.toSet()), found());
    }

    static List<String> differences(Set<String> declared, Set<String> found) {
        var words = new ArrayList<String>();
        found.stream()
                .filter(name -> !declared.contains(name))
                .map(name -> "the column " + name + " is sealed and no bean declares it, so re-sealing would forget it")
                .forEach(words::add);
        declared.stream()
                .filter(name -> !found.contains(name))
                .map(name -> "a bean declares the sealed column " + name + ", which the database does not have")
                .forEach(words::add);
        words.sort(null);
        return words;
    }

    private Set<String> found() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(FOUND)) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new DatabaseTrouble("looking for sealed columns", e);
        }
    }
}
