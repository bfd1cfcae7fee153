package pqs.notifications.directory.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.Tenure;

/** A row of {@code membership}. */
@Entity
@Table(name = "membership")
@NullUnmarked
class TenureEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String subject;

    @Column(name = "organisation_code")
    String organisationCode;

    String role;

    @Column(name = "from_at")
    Instant from;

    @Column(name = "until_at")
    Instant until;

    static TenureEntity of(PersonId person, Tenure tenure) {
        var row = new TenureEntity();
        row.subject = person.subject();
        row.organisationCode = tenure.membership().organisationCode();
        row.role = tenure.membership().role().code();
        row.from = tenure.from();
        row.take(tenure);
        return row;
    }

    void take(Tenure tenure) {
        until = switch (tenure) {
            case Tenure.Current _ -> null;
            case Tenure.Ended ended -> ended.until();
        };
    }

    boolean isOf(Tenure tenure) {
        return from.equals(tenure.from()) && membership().equals(tenure.membership());
    }

    Tenure toTenure() {
        return until == null ? new Tenure.Current(membership(), from) : new Tenure.Ended(membership(), from, until);
    }

    private Membership membership() {
        return new Membership(organisationCode, Role.parse(role).orElseThrow());
    }
}
