package pqs.intake.draft.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.Drafts;
import pqs.platform.fault.Refused;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Drafts: kept sealed, for their writer alone, not too many and not too long. */
@QuarkusTest
@TestSecurity(
        user = "gp-drafts",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class DraftsQTest {

    @Inject
    SaveDraft saveDraft;

    @Inject
    OwnDrafts ownDrafts;

    @Inject
    ForgetDrafts forgetDrafts;

    @Inject
    Drafts drafts;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @Test
    void whatIsSavedAgainReplacesWhatWasAndComesBack() {
        var key = key();
        var first = save(key, "It was never");
        var second = save(key, "It was never reported.");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(ownDrafts.open(first.id()).fields().values())
                .isEqualTo(Map.of("whatHappened", List.of("It was never reported.")));
        assertThat(trail(first)).containsExactly("draft.opened own-record gp-drafts");
    }

    @Test
    void whatWasTypedIsSealedInTheDatabase() {
        var draft = save(key(), "Words for nobody else");

        assertThat(column("""
                select sealed_key(fields_sealed) || ' ' || (position(convert_to('nobody', 'UTF8') in fields_sealed) > 0)
                from report_draft where draft_id = '%s'""".formatted(draft.id()))).containsExactly("test-1 false");
    }

    @Test
    void somebodyElsesDraftIsNotThere() {
        var draft = save(key(), "Mine");

        for (var other : List.of(
                new Scope.Organisations("gp-other", Set.of("DEMO-GP1")),
                new Scope.Organisations("gp-drafts", Set.of("DEMO-GP2")),
                new Scope.None())) {
            assertThat(in(other, () -> drafts.find(draft.id())))
                    .as(other.toString())
                    .isEmpty();
            assertThat(in(other, () -> drafts.open(draft.id())))
                    .as(other.toString())
                    .isEmpty();
        }
    }

    @Test
    @TestSecurity(
            user = "gp-drafts-many",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void thereAreNotMoreThanTwenty() {
        var last = key();
        for (int i = 0; i < Draft.DRAFTS_MAX - 1; i++) {
            save(key(), "One of many");
        }
        save(last, "The twentieth");

        assertThatThrownBy(() -> save(key(), "One too many"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("20 drafts");
        assertThat(save(last, "The twentieth goes on").key()).isEqualTo(last);
        ownDrafts.discard(ownDrafts.find(last).orElseThrow().id());
        var another = key();
        save(another, "There is room again");
        assertThat(ownDrafts.list())
                .hasSize(Draft.DRAFTS_MAX)
                .anySatisfy(draft -> assertThat(draft.key()).isEqualTo(another));
    }

    @Test
    void oneThatWasThrownAwayIsGoneAndTheTrailSaysSo() {
        var draft = save(key(), "Not worth it");
        ownDrafts.discard(draft.id());

        assertThatThrownBy(() -> ownDrafts.open(draft.id())).isInstanceOf(Refused.class);
        assertThat(trail(draft)).containsExactly("draft.discarded - gp-drafts");
        assertThatThrownBy(() -> ownDrafts.discard(draft.id())).isInstanceOf(Refused.class);
    }

    @Test
    void afterThirtyDaysItIsShownToNobodyAndThenThrownAway() {
        var old = savedBefore(Duration.ofDays(Draft.KEPT_DAYS).plusMinutes(1));
        var young = savedBefore(Duration.ofDays(Draft.KEPT_DAYS - 1L));

        assertThat(ownDrafts.list()).extracting(Draft::id).contains(young.id()).doesNotContain(old.id());
        assertThatThrownBy(() -> ownDrafts.open(old.id())).isInstanceOf(Refused.class);

        assertThat(forgetDrafts.forget()).isPositive();
        assertThat(column("select draft_id from report_draft where draft_id in ('%s', '%s')"
                        .formatted(old.id(), young.id())))
                .containsExactly(young.id().toString());
    }

    private Draft save(SubmissionKey key, String words) {
        return saveDraft.handle(
                key,
                DraftFields.of(Map.of("whatHappened", List.of(words))),
                Optional.of("other"),
                Optional.empty(),
                new Draft.SeenIn("", ""));
    }

    private static SubmissionKey key() {
        return new SubmissionKey(UUID.randomUUID().toString());
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private List<String> trail(Draft draft) {
        return column(
                "select action || ' ' || coalesce(purpose, '-') || ' ' || actor from audit_entry where subject_id = '%s' order by id"
                        .formatted(draft.id()));
    }

    private Draft savedBefore(Duration ago) {
        var then = clock.instant().minus(ago);
        var draft =
                new Draft(new DraftId(UUID.randomUUID()), key(), Optional.empty(), Optional.empty(), then, then, "");
        var owner = new Drafts.Owner("gp-drafts", "DEMO-GP1");
        return in(new Scope.Organisations(owner.subject(), Set.of(owner.organisation())), () -> {
            drafts.add(draft, owner, DraftFields.of(Map.of("whatHappened", List.of("Long ago"))));
            return draft;
        });
    }

    private List<String> column(String sql) {
        return in(new Scope.Service("test"), () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
