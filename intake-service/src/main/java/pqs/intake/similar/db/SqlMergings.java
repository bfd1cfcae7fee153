package pqs.intake.similar.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.db.CaseRows;
import pqs.intake.concern.db.StatementWork;
import pqs.intake.similar.Merging;
import pqs.intake.similar.Mergings;

/** What was put together, by plain SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlMergings implements Mergings {

    private static final String ADD = """
            insert into concern_merging (merging_id, concern_id, into_id, merged_at, merged_by, due_before)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String STANDING = """
            select merging_id, concern_id, into_id, merged_at, merged_by, due_before from concern_merging
            where concern_id = ? and separated_at is null
            """;
    private static final String SEPARATED =
            "update concern_merging set separated_at = ?, separated_by = ? where merging_id = ? and separated_at is null";

    private final AgroalDataSource database;

    SqlMergings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(Merging merging) {
        StatementWork.run(database, ADD, statement -> {
            statement.setObject(1, merging.id());
            statement.setObject(2, merging.concern().value());
            statement.setObject(3, merging.into().value());
            statement.setTimestamp(4, Timestamp.from(merging.at()));
            statement.setString(5, merging.by());
            statement.setTimestamp(6, merging.dueBefore().map(Timestamp::from).orElse(null));
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<Merging> standing(ConcernId concern) {
        return StatementWork.run(database, STANDING, statement -> {
            statement.setObject(1, concern.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Merging(
                                row.getObject("merging_id", UUID.class),
                                concern,
                                new ConcernId(row.getObject("into_id", UUID.class)),
                                row.getTimestamp("merged_at").toInstant(),
                                row.getString("merged_by"),
                                Optional.ofNullable(row.getTimestamp("due_before"))
                                        .map(Timestamp::toInstant)))
                        : Optional.<Merging>empty();
            }
        });
    }

    @Override
    public void separated(Merging merging, Instant at, String by) {
        int rows = StatementWork.run(database, SEPARATED, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, by);
            statement.setObject(3, merging.id());
            return statement.executeUpdate();
        });
        if (rows != 1) {
            throw new IllegalStateException("a merging that stood a moment ago was not separated: " + merging.id());
        }
    }

    @Override
    public List<ConcernCase.Merged> mergedInto(ConcernId concern) {
        var sql = CaseRows.SELECT + " where merged_into = ? and state = 'merged' order by closed_at, concern_id";
        return StatementWork.run(database, sql, statement -> {
            statement.setObject(1, concern.value());
            var found = new ArrayList<ConcernCase.Merged>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add((ConcernCase.Merged) CaseRows.read(rows));
                }
            }
            return found;
        });
    }
}
