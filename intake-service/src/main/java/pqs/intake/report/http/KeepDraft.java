package pqs.intake.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.app.SaveDraft;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.app.ProviderRegister;
import pqs.platform.web.Form;

/** Keeps the form's fields as a draft, with the codes that tell drafts apart, where they are ones. */
@ApplicationScoped
class KeepDraft {

    private final SaveDraft saveDraft;
    private final ProviderRegister register;

    KeepDraft(SaveDraft saveDraft, ProviderRegister register) {
        this.saveDraft = saveDraft;
        this.register = register;
    }

    Draft keep(SubmissionKey key, Map<String, List<String>> sent) {
        var form = Form.of(sent).with(ReportForm.SUBMISSION_KEY, key.value());
        Optional<String> category =
                form.answer("category").flatMap(Categories::of).map(Category::code);
        Optional<String> provider = form.answer(ReportForm.PROVIDER)
                .flatMap(ProviderCode::parse)
                .flatMap(register::find)
                .map(Provider::code)
                .map(ProviderCode::value);
        return saveDraft.handle(key, DraftFields.of(form.values()), category, provider, ReportForm.seenIn(form));
    }
}
