package pqs.surveillance.flag.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.OpenedReview;

/** The table {@code flag_review}: appended, never changed. */
@ApplicationScoped
class ReviewRows {

    private final Session session;

    ReviewRows(Session session) {
        this.session = session;
    }

    void note(OpenedReview review) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into flag_review (review_id, flag_id, reference, organisation_code, opened_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """)) {
                statement.setObject(1, review.id());
                statement.setObject(2, review.flag().value());
                statement.setString(3, review.reference().value());
                statement.setString(4, review.organisationCode());
                statement.setObject(5, review.openedAt().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    List<OpenedReview> of(FlagId flag) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement("""
                    select review_id, reference, organisation_code, opened_at
                    from flag_review where flag_id = ? order by opened_at, review_id
                    """)) {
                statement.setObject(1, flag.value());
                try (var rows = statement.executeQuery()) {
                    var reviews = new ArrayList<OpenedReview>();
                    while (rows.next()) {
                        reviews.add(new OpenedReview(
                                rows.getObject("review_id", UUID.class),
                                new ReferenceNumber(rows.getString("reference")),
                                flag,
                                rows.getString("organisation_code"),
                                rows.getObject("opened_at", OffsetDateTime.class)
                                        .toInstant()));
                    }
                    return reviews;
                }
            }
        });
    }
}
