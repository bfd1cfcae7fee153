package pqs.intake.recorded.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.db.CaseRows;
import pqs.intake.recorded.RecordedCases;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Cases that staff wrote down, by plain SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlRecordedCases implements RecordedCases {

    /** Identifiers are ordered by time. */
    private static final Keyset NEWEST = Keyset.descending("concern_id");

    private final AgroalDataSource database;

    SqlRecordedCases(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Slice<ConcernCase> of(Collection<String> organisations, PageRequest<UUID> page) {
        var sql = CaseRows.SELECT + " where commissioner_code = any (?) and source <> 'general-practice' and "
                + NEWEST.condition(page).replace(":page0", "?") + " order by " + NEWEST.order(page) + " limit ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setArray(parameter++, connection.createArrayOf("text", organisations.toArray()));
            var beside = page.place().beside();
            if (beside.isPresent()) {
                statement.setObject(parameter++, beside.get());
            }
            statement.setInt(parameter, page.rowsToFetch());
            var found = new ArrayList<ConcernCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(CaseRows.read(rows));
                }
            }
            return Slice.of(page, found);
        } catch (SQLException e) {
            throw new IllegalStateException("recorded cases cannot be read", e);
        }
    }
}
