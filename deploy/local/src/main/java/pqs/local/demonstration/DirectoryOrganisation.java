package pqs.local.demonstration;

import java.util.Map;

/**
 * An organisation of the directory of staff.
 *
 * @param kind as the directory's API names it, such as {@code commissioner}
 */
public record DirectoryOrganisation(String code, String name, String kind) {

    /** What the demonstration's organisations are, by how their codes begin. */
    static String kindOf(String code) {
        if (code.startsWith("DEMO-GP")) {
            return "practice";
        }
        if (code.startsWith("DEMO-AQP")) {
            return "provider";
        }
        return code.startsWith("DEMO-OPS") ? "operations" : "commissioner";
    }

    /** Enters it; doing so again changes nothing. */
    public void keep(Api api) {
        api.put(Cast.OPERATOR, "/notifications/api/organisations/" + code, Map.of("name", name, "kind", kind))
                .expect(200, 201);
    }
}
