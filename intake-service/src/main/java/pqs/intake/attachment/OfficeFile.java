package pqs.intake.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pqs.intake.attachment.FileContent.Finding;

/** Looks at a Word or Excel file (ECMA-376, in a zip): what it is, and what in it runs or fetches by itself. */
final class OfficeFile {

    private static final String TYPES = "[content_types].xml";
    /** Office files of the size that is taken seldom unpack to a fifth of this. */
    private static final long UNPACKED_BYTES_MAX = 200L * 1024 * 1024;

    private static final int RELATIONS_BYTES_MAX = 1024 * 1024;
    /** What stands outside of the file and is fetched when it is opened, such as a template; a link waits to be clicked. */
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?relationship\\s[^<]*");

    private static final Pattern EXTERNAL = Pattern.compile("targetmode\\s*=\\s*[\"']\\s*external");
    private static final Pattern LINK = Pattern.compile("type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    /** Letters written as numbers, or in an encoding of two bytes: no office program does so. */
    private static final Pattern HIDDEN = Pattern.compile("&#|\\x00");

    private OfficeFile() {}

    static Finding of(byte[] bytes) {
        return ZipDirectory.of(bytes).map(OfficeFile::finding).orElseGet(Finding.NotTaken::new);
    }

    private static Finding finding(ZipDirectory zip) {
        var names = zip.names();
        var kind = kind(zip);
        if (!names.contains(TYPES) || kind.isEmpty() || zip.unpackedBytes() > UNPACKED_BYTES_MAX) {
            return new Finding.NotTaken();
        }
        boolean acts = names.stream().anyMatch(OfficeFile::mayRun)
                || names.stream().filter(name -> name.endsWith(".rels")).anyMatch(name -> fetches(zip, name));
        return acts ? new Finding.HoldsProgram() : new Finding.Taken(kind.get());
    }

    private static Optional<FileKind> kind(ZipDirectory zip) {
        if (zip.names().contains("word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        return zip.names().contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
    }

    /** Macros of both generations, controls, and files of other kinds inside. */
    private static boolean mayRun(String name) {
        return name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("/macrosheets/")
                || name.contains("/activex/")
                || name.contains("/embeddings/")
                || name.endsWith(".exe")
                || (name.endsWith(".bin") && !name.contains("printersettings"));
    }

    /** What cannot be read may fetch anything. */
    private static boolean fetches(ZipDirectory zip, String relations) {
        var text = zip.text(relations, RELATIONS_BYTES_MAX).map(found -> found.toLowerCase(Locale.ROOT));
        return text.isEmpty()
                || HIDDEN.matcher(text.get()).find()
                || RELATION.matcher(text.get())
                        .results()
                        .map(found -> found.group())
                        .anyMatch(relation -> EXTERNAL.matcher(relation).find()
                                && !LINK.matcher(relation).find());
    }
}
