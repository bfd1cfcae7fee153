package pqs.review.followup.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FollowedKind;
import pqs.review.followup.FromConcern;
import pqs.review.followup.FromConcerns;
import pqs.review.followup.OnwardId;

/** What came from concerns, by plain SQL under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlFromConcerns implements FromConcerns {

    private static final String LEARN = """
            insert into from_concern (onward_id, concern_id, reference, provider_code, commissioner_code, kind, became_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint from_concern_pk do nothing
            """;
    private static final String SELECT = """
            select onward_id, concern_id, reference, provider_code, commissioner_code, kind, became_at, outcome, words,
                   followed_up_at, followed_up_by
            from from_concern
            """;
    private static final String SETTLE = """
            update from_concern set outcome = ?, words = ?, followed_up_at = ?, followed_up_by = ? where onward_id = ?
            """;
    private static final Keyset NEWEST = Keyset.descending("became_at", "onward_id");

    private final AgroalDataSource database;
    private final EntityManager entities;

    SqlFromConcerns(AgroalDataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @Override
    public void learn(FromConcern item) {
        run(LEARN, statement -> {
            statement.setObject(1, item.id().value());
            statement.setObject(2, item.concern());
            statement.setString(3, item.reference().value());
            statement.setString(4, item.providerCode().orElse(null));
            statement.setString(5, item.commissionerCode());
            statement.setString(6, item.kind().code());
            statement.setTimestamp(7, Timestamp.from(item.becameAt()));
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<FromConcern> find(OnwardId id) {
        return run(SELECT + " where onward_id = ?", statement -> {
            statement.setObject(1, id.value());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.<FromConcern>empty();
            }
        });
    }

    @Override
    public Slice<FromConcern> newest(PageRequest<ByTime> page) {
        var query = entities.createNativeQuery(
                "select onward_id from from_concern where " + NEWEST.condition(page) + " order by "
                        + NEWEST.order(page),
                UUID.class);
        page.place()
                .beside()
                .ifPresent(row -> query.setParameter("page0", row.at()).setParameter("page1", row.id()));
        List<?> ids = query.setMaxResults(page.rowsToFetch()).getResultList();
        return Slice.of(
                page,
                ids.stream()
                        .map(UUID.class::cast)
                        .map(OnwardId::new)
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public void settle(OnwardId id, CameOfIt cameOfIt) {
        int rows = run(SETTLE, statement -> {
            statement.setString(1, cameOfIt.kind().code());
            statement.setString(2, cameOfIt.words());
            statement.setTimestamp(3, Timestamp.from(cameOfIt.at()));
            statement.setString(4, cameOfIt.by());
            statement.setObject(5, id.value());
            return statement.executeUpdate();
        });
        if (rows != 1) {
            throw new IllegalStateException("what was seen a moment ago is not there: " + id);
        }
    }

    private static FromConcern read(ResultSet row) throws SQLException {
        return new FromConcern(
                new OnwardId(row.getObject("onward_id", UUID.class)),
                row.getObject("concern_id", UUID.class),
                new ReferenceNumber(row.getString("reference")),
                Optional.ofNullable(row.getString("provider_code")),
                row.getString("commissioner_code"),
                FollowedKind.of(row.getString("kind")).orElseThrow(),
                row.getTimestamp("became_at").toInstant(),
                cameOfIt(row));
    }

    private static Optional<CameOfIt> cameOfIt(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new CameOfIt(
                        CameOfIt.Kind.of(outcome).orElseThrow(),
                        row.getString("words"),
                        row.getTimestamp("followed_up_at").toInstant(),
                        row.getString("followed_up_by")));
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("what came from a concern could not be read or kept", e);
        }
    }
}
