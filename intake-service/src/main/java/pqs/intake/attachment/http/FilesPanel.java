package pqs.intake.attachment.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.app.ConcernFiles;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;

/** The files with a concern, on the pages about it, for those who read them. */
@ApplicationScoped
class FilesPanel implements ConcernPanel {

    private static final int ORDER = 40;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param address of the page with the files */
        static native TemplateInstance panel(
                List<Attachment> files,
                List<Withholding.Told> withheld,
                boolean mayAdd,
                boolean mayWithhold,
                String address);
    }

    private final ConcernFiles concernFiles;

    FilesPanel(ConcernFiles concernFiles) {
        this.concernFiles = concernFiles;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        return concernFiles
                .shown(concern)
                .filter(listed -> !listed.isEmpty())
                .map(listed -> Templates.panel(
                        listed.files(),
                        listed.withheld(),
                        listed.mayAdd(),
                        listed.mayWithhold(),
                        "/intake/concerns/" + concern.value() + "/attachments"));
    }
}
