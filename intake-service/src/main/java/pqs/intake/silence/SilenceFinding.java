package pqs.intake.silence;

/** What may be said of how much a practice reported. */
public enum SilenceFinding {
    SILENT("silent", "Fewer than expected"),
    NOT_UNUSUAL("not-unusual", "Not unusual"),
    /** Even no report at all would be nothing unusual, or there are too few practices to compare with. */
    TOO_LITTLE_DATA("too-little-data", "Too little to tell");

    private final String code;
    private final String words;

    SilenceFinding(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
