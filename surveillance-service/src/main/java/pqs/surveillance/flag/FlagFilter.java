package pqs.surveillance.flag;

import java.util.Optional;
import pqs.surveillance.provider.ProviderCode;

/** Which flags a list shows. */
public record FlagFilter(Standing standing, Optional<ProviderCode> provider) {

    public static final FlagFilter NONE = new FlagFilter(Standing.ANY, Optional.empty());

    /** Whether somebody has taken a flag up. */
    public enum Standing {
        ANY,
        OPEN,
        ACKNOWLEDGED
    }
}
