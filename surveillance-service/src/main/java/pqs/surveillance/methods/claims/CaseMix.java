package pqs.surveillance.methods.claims;

import java.util.Map;
import pqs.surveillance.methods.InvalidInput;

/**
 * Claims for one kind of case, such as one examination of one age group: how many in all, and how many of long duration, of a
 * provider and of its peers. The peers are without the provider.
 */
public record CaseMix(String name, int longClaims, int claims, int peersLongClaims, int peersClaims) {

    /** @throws InvalidInput for negative numbers and for more long claims than claims */
    public CaseMix {
        check("claims", name, longClaims, claims);
        check("peersClaims", name, peersLongClaims, peersClaims);
    }

    private static void check(String field, String name, int part, int whole) {
        if (part < 0 || part > whole) {
            throw new InvalidInput(
                    field,
                    "of " + name + " are " + part + " long of " + whole,
                    "give numbers from 0, the part no larger");
        }
    }

    boolean comparable() {
        return claims > 0 && peersClaims > 0;
    }

    double share() {
        return (double) longClaims / claims;
    }

    double peersShare() {
        return (double) peersLongClaims / peersClaims;
    }

    Map<String, Object> asFields() {
        return Map.of(
                "name", name,
                "longClaims", longClaims,
                "claims", claims,
                "peersLongClaims", peersLongClaims,
                "peersClaims", peersClaims);
    }
}
