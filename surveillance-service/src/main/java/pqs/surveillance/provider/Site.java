package pqs.surveillance.provider;

/** A place where a provider sees people. */
public record Site(String code, String name) {

    public Site {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a site needs a code and a name");
        }
    }
}
