package pqs.intake.concern.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider that was not on the register: what was typed, and what it turned out to be. */
@Entity
@Table(name = "provider_as_typed")
@SuppressWarnings("NullAway.Init")
class ProviderAsTypedEntity {

    @Id
    @Column(name = "concern_id")
    UUID concernId;

    @Column(name = "reference")
    String reference;

    @Column(name = "practice_code")
    String practiceCode;

    @Column(name = "commissioner_code")
    String commissionerCode;

    @Column(name = "typed")
    String typed;

    @Column(name = "category")
    String category;

    @Column(name = "severity")
    String severity;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Nullable
    @Column(name = "provider_code")
    String providerCode;

    @Nullable
    @Column(name = "site_code")
    String siteCode;

    @Nullable
    @Column(name = "linked_by")
    String linkedBy;

    @Nullable
    @Column(name = "linked_at")
    Instant linkedAt;
}
