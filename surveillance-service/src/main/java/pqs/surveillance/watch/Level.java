package pqs.surveillance.watch;

/** How far down the tree of provider, site and practitioner a place is. */
public enum Level {
    PROVIDER,
    SITE,
    PRACTITIONER;

    public String words() {
        return switch (this) {
            case PROVIDER -> "provider";
            case SITE -> "site";
            case PRACTITIONER -> "practitioner";
        };
    }
}
