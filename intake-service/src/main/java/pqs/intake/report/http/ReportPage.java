package pqs.intake.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pqs.intake.attachment.app.DraftFiles;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.TriagePolicy;
import pqs.intake.concern.http.ProviderChoices;
import pqs.intake.draft.Draft;
import pqs.intake.draft.app.OwnDrafts;
import pqs.intake.practice.app.OwnPractice;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.report.app.SendReport;
import pqs.intake.search.SearchWords;
import pqs.platform.id.Ids;
import pqs.platform.web.Form;

/** Shows the report's form, whatever brought it up: new, as it was sent, from a draft, from a text. */
@ApplicationScoped
class ReportPage {

    static final String NO_STORE = "no-store";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final OwnPractice ownPractice;
    private final ProviderRegister register;
    private final OwnDrafts ownDrafts;
    private final DraftFiles draftFiles;
    private final TriagePolicy triage;
    private final SendReport sendReport;
    private final Clock clock;
    private final Ids ids;

    ReportPage(
            OwnPractice ownPractice,
            ProviderRegister register,
            OwnDrafts ownDrafts,
            DraftFiles draftFiles,
            TriagePolicy triage,
            SendReport sendReport,
            Clock clock,
            Ids ids) {
        this.ownPractice = ownPractice;
        this.register = register;
        this.ownDrafts = ownDrafts;
        this.draftFiles = draftFiles;
        this.triage = triage;
        this.sendReport = sendReport;
        this.clock = clock;
        this.ids = ids;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** When somebody is on call for urgent concerns. */
    String cover() {
        return triage.urgentCover();
    }

    SubmissionKey newKey() {
        return new SubmissionKey(ids.next().toString());
    }

    SubmissionKey keyOf(Form form) {
        return ReportForm.key(form).orElseGet(this::newKey);
    }

    /** The answer holds what was typed: nothing on the way keeps a copy. */
    Response answer(int status, Form form) {
        return answer(status, form, choices(form));
    }

    Response answer(int status, Form form, ProviderChoices found) {
        var key = keyOf(form);
        var draft = ownDrafts.find(key);
        var files = draft.map(Draft::id).map(draftFiles::of).orElse(List.of());
        var around = new ReportView(
                ReportChoices.ALL,
                ReportForm.mayIdentify(form),
                ReportForm.mayIdentify(form) ? FoundPiece.in(form, today()) : List.of(),
                ReportForm.saysMore(form),
                key.value(),
                cover(),
                files,
                sendReport.sent(key).map(SentBefore::of),
                draft.filter(_ -> form.faults().stream()
                                .anyMatch(fault -> fault.code().equals("draft-changed")))
                        .map(other -> "/intake/concerns/drafts/" + other.id()),
                ReportForm.seenIn(form).window().isEmpty() ? newKey().value() : form.value(ReportForm.WINDOW),
                form.answer(ReportForm.STATE)
                        .orElseGet(() -> draft.map(Draft::state).orElse("")),
                newKey().value(),
                draft.isPresent() ? 0 : ownDrafts.list().size());
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(ReportPages.Templates.report(form, found, around, ownPractice.find()))
                .build();
    }

    /** The draft of the form of this key, where there is one. */
    Optional<String> draftOf(SubmissionKey key) {
        return ownDrafts.find(key).map(draft -> "/intake/concerns/drafts/" + draft.id());
    }

    /** What the register has for what was typed. */
    ProviderChoices search(Form form) {
        return SearchWords.parse(form.value(ReportForm.PROVIDER_SEARCH))
                .map(register::search)
                .map(found ->
                        ProviderChoices.found(found, ProviderRegister.ROWS_MAX).orAsTyped())
                .orElseGet(ProviderChoices::beforeSearch);
    }

    /** The same; but the provider that was chosen, where the words typed would not find it. */
    ProviderChoices choices(Form form) {
        var found = search(form);
        return form.answer(ReportForm.PROVIDER)
                .filter(code -> !found.offers(code))
                .flatMap(ProviderCode::parse)
                .flatMap(register::find)
                .map(chosen -> ProviderChoices.found(List.of(chosen), ProviderRegister.ROWS_MAX)
                        .orAsTyped())
                .orElse(found);
    }
}
