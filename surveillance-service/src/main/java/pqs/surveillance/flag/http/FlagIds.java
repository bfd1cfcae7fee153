package pqs.surveillance.flag.http;

import java.util.UUID;
import pqs.platform.fault.Refused;
import pqs.surveillance.flag.FlagId;

/** Reads the identity of a flag from an address. What is none answers as a flag that is not there. */
final class FlagIds {

    private FlagIds() {}

    static FlagId parse(String written) {
        try {
            return new FlagId(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound("There is no such flag. Check the address.");
        }
    }
}
