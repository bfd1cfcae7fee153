package pqs.intake.attachment;

import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken. What a file is, its content says; its name and what the sender calls it count for nothing. */
public enum FileKind {
    PDF("pdf", "application/pdf", "PDF"),
    PNG("png", "image/png", "PNG picture"),
    JPEG("jpeg", "image/jpeg", "JPEG picture"),
    TIFF("tiff", "image/tiff", "TIFF picture"),
    TEXT("text", "text/plain;charset=UTF-8", "plain text"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook");

    private final String code;
    private final String mediaType;
    private final String words;

    FileKind(String code, String mediaType, String words) {
        this.code = code;
        this.mediaType = mediaType;
        this.words = words;
    }

    /** As in the API and the database; never changes. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public String words() {
        return words;
    }

    /** What a file's name ends in. */
    public String extension() {
        return switch (this) {
            case JPEG -> ".jpg";
            case TIFF -> ".tif";
            case TEXT -> ".txt";
            case PDF, PNG, DOCX, XLSX -> "." + code;
        };
    }

    public static Optional<FileKind> of(String code) {
        return List.of(values()).stream().filter(kind -> kind.code.equals(code)).findFirst();
    }
}
