package pqs.platform.event;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Which contract an event follows, on the wire as CloudEvents {@code dataschema}: {@code urn:pqs:<type>:v<version>}.
 *
 * @param type wire name, such as {@code concern-reported}
 * @param version major version, from 1
 */
public record EventSchema(String type, int version) {

    private static final Pattern URN = Pattern.compile("urn:pqs:([a-z][a-z0-9-]{0,99}):v([1-9][0-9]{0,5})");

    public EventSchema {
        if (!URN.matcher(urn(type, version)).matches()) {
            throw new IllegalArgumentException("not the name and version of a contract: " + urn(type, version));
        }
    }

    private static String urn(String type, int version) {
        return "urn:pqs:" + type + ":v" + version;
    }

    public URI uri() {
        return URI.create(urn(type, version));
    }

    /**
     * Reads the name of a contract from the wire.
     *
     * @throws UnreadableEvent if the text is no such name
     */
    public static EventSchema parse(String urn) {
        var parts = URN.matcher(urn);
        if (!parts.matches()) {
            throw new UnreadableEvent("the header ce_dataschema is not urn:pqs:<type>:v<version>");
        }
        return new EventSchema(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
