package pqs.intake.concern.db;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Report;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.concern.TypedProvider;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.ReferenceNumber;

/** Rows as concerns, and back. */
final class ConcernRows {

    private ConcernRows() {}

    static Report report(ConcernEntity row, @Nullable ProviderAsTypedEntity typed) {
        return new Report(
                concern(row, typed),
                circumstances(row),
                new Report.Account(row.reportedBy, row.whatHappened, row.identifiersChecked));
    }

    private static Circumstances circumstances(ConcernEntity row) {
        var source = Source.of(row.source).orElseThrow();
        var heard = source == Source.GENERAL_PRACTICE
                ? Optional.<Circumstances.Heard>empty()
                : Optional.of(new Circumstances.Heard(
                        source,
                        Objects.requireNonNull(row.heardOn, "concern_heard_ck"),
                        Objects.requireNonNullElse(row.heardFrom, "")));
        return new Circumstances(row.urgent, row.confidential, Optional.ofNullable(row.examination), heard);
    }

    static Concern concern(ConcernEntity row, @Nullable ProviderAsTypedEntity typed) {
        var facts = new ConcernFacts(
                new ConcernId(row.concernId),
                new ReferenceNumber(row.reference),
                new PracticeCode(row.practiceCode),
                category(row.category),
                severity(row.severity),
                row.occurredOn,
                row.reportedAt);
        if (row.providerCode != null) {
            return new Concern.Linked(facts, place(row.providerCode, row.siteCode));
        }
        if (typed == null) {
            throw new IllegalStateException("a concern has a provider or one as typed: " + row.concernId);
        }
        return typed.providerCode == null
                ? new Concern.Unlinked(facts, new TypedProvider(typed.typed))
                : new Concern.Linked(facts, place(typed.providerCode, typed.siteCode));
    }

    static Concern.Unlinked unlinked(ProviderAsTypedEntity row) {
        var facts = new ConcernFacts(
                new ConcernId(row.concernId),
                new ReferenceNumber(row.reference),
                new PracticeCode(row.practiceCode),
                category(row.category),
                severity(row.severity),
                row.occurredOn,
                row.reportedAt);
        return new Concern.Unlinked(facts, new TypedProvider(row.typed));
    }

    static ProviderAsTypedEntity row(Concern.Unlinked concern, String commissionerCode) {
        var facts = concern.facts();
        var row = new ProviderAsTypedEntity();
        row.concernId = facts.id().value();
        row.reference = facts.reference().value();
        row.practiceCode = facts.practice().value();
        row.commissionerCode = commissionerCode;
        row.typed = concern.typed().name();
        row.category = facts.category().code();
        row.severity = facts.severity().code();
        row.occurredOn = facts.occurredOn();
        row.reportedAt = facts.reportedAt();
        return row;
    }

    static ProviderPlace place(String provider, @Nullable String site) {
        var code = new ProviderCode(provider);
        return site == null ? new ProviderPlace.Anywhere(code) : new ProviderPlace.AtSite(code, new SiteCode(site));
    }

    /** A category that has left the list keeps its code as its label. */
    static Category category(String code) {
        return Categories.of(code).orElseGet(() -> new Category(code, code));
    }

    static Severity severity(String code) {
        return Severity.of(code)
                .orElseThrow(() -> new IllegalStateException("concern_severity_ck lets none in: " + code));
    }
}
