package pqs.platform.http.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.platform.imports.Finding;
import pqs.platform.imports.ImportView;

/** An import as the API answers it. */
@Schema(description = "rowsRead = rowsNew + rowsChanged + rowsUnchanged + rowsRefused")
public record ImportAnswer(
        String importId,
        String importer,
        String fileName,

        @Schema(description = "waiting, running, done, refused, stopped or cancelled")
        String state,

        @Schema(description = "Whether it goes on by itself, so that asking again makes sense")
        boolean underWay,

        Instant receivedAt,
        @Nullable Instant finishedAt,
        long bytes,
        String sha256,

        @Schema(description = "Rows of the file; null until they have been counted") @Nullable
        Long rowsTotal,

        long rowsRead,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long rowsRefused,

        @Schema(description = "Time spent on rows, without waiting")
        double seconds,

        long rowsPerSecond,

        @Schema(description = "Why the whole file was refused, or the import stopped") @Nullable
        String problem,

        @Schema(description = "When the very same file was imported before, if it was") @Nullable
        Instant sameFileImportedAt,

        @Schema(description = "Faults of refused rows, at most 100; the report has all")
        List<Line> refused,

        @Schema(description = "What differed, at most 100; the report has all")
        List<Line> changed,

        String href) {

    /** One line of the report. */
    public record Line(long line, String field, String code, String message) {

        static Line of(Finding finding) {
            return new Line(finding.line(), finding.field(), finding.code(), finding.message());
        }
    }

    static ImportAnswer of(ImportView view, String href) {
        return new ImportAnswer(
                view.id().toString(),
                view.importer(),
                view.fileName(),
                view.state().code(),
                view.state().isUnderWay(),
                view.receivedAt(),
                view.finishedAt().orElse(null),
                view.bytes(),
                view.sha256(),
                view.rowsTotal().orElse(null),
                view.rowsRead(),
                view.rowsNew(),
                view.rowsChanged(),
                view.rowsUnchanged(),
                view.rowsRefused(),
                view.seconds(),
                view.rowsPerSecond(),
                view.problem().orElse(null),
                null,
                List.of(),
                List.of(),
                href);
    }

    ImportAnswer with(List<Finding> refusedRows, List<Finding> changedRows, Optional<ImportView> sameFile) {
        return new ImportAnswer(
                importId,
                importer,
                fileName,
                state,
                underWay,
                receivedAt,
                finishedAt,
                bytes,
                sha256,
                rowsTotal,
                rowsRead,
                rowsNew,
                rowsChanged,
                rowsUnchanged,
                rowsRefused,
                seconds,
                rowsPerSecond,
                problem,
                sameFile.map(ImportView::receivedAt).orElse(null),
                refusedRows.stream().map(Line::of).toList(),
                changedRows.stream().map(Line::of).toList(),
                href);
    }
}
