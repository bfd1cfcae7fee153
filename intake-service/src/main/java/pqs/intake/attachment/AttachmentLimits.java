package pqs.intake.attachment;

import java.util.Optional;
import pqs.intake.attachment.FileContent.Finding;
import pqs.platform.fault.Fault;

/**
 * How many files a report has at most, and how large each may be. One that is withheld leaves its place to the right one; as nothing is
 * without a bound, not for ever.
 */
public record AttachmentLimits(int filesMax, long fileBytesMax) {

    private static final long MEGA = 1024L * 1024;
    private static final String FIELD = "file";

    /** Files of a concern that may be withheld before no more are taken. */
    static final int WITHHELD_MAX = 20;

    /** Why a file is not taken, in the words of the page; empty if it is. */
    public Optional<Fault> fault(byte[] bytes, int filesAlready, int withheldAlready) {
        if (withheldAlready >= WITHHELD_MAX) {
            return fault(
                    "too-many-withheld",
                    WITHHELD_MAX
                            + " files of this concern were withheld, and it takes no more. Say on its page what there is to"
                            + " say, or send the file in another way.");
        }
        if (filesAlready >= filesMax) {
            return fault("too-many-files", "There are " + filesMax + " files already, and there can be no more.");
        }
        if (bytes.length == 0) {
            return fault("empty-file", "The file is empty. Choose another one.");
        }
        if (bytes.length > fileBytesMax) {
            return tooLarge();
        }
        return switch (FileContent.of(bytes)) {
            case Finding.Taken _ -> Optional.empty();
            case Finding.HoldsProgram _ ->
                fault(
                        "holds-program",
                        "The document holds macros, scripts or other files, or fetches something when it is opened. Save it without"
                                + " them, or print it as a new PDF, and add that.");
            case Finding.Locked _ ->
                fault(
                        "locked",
                        "The PDF is locked with a password, so nobody can look into it here. Save it without protection, or print"
                                + " it as a new PDF, and add that.");
            case Finding.NotTaken _ ->
                fault(
                        "kind-not-taken",
                        "The file must be a PDF, a PNG, JPEG or TIFF picture, a Word or Excel file (docx, xlsx), or plain text."
                                + " What it is goes by its content, not its name.");
        };
    }

    public Optional<Fault> tooLarge() {
        return fault(
                "too-large",
                "The file must be at most " + fileBytesMax / MEGA
                        + " MB. Send a smaller one, or only the pages that matter.");
    }

    private static Optional<Fault> fault(String code, String message) {
        return Optional.of(new Fault(FIELD, code, message));
    }
}
