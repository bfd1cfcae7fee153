package pqs.local.demonstration;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;

/** The two practices that report, in the layout of the ODS file: 27 columns, no header. */
public final class InventedPractices {

    private static final List<Practice> ALL = List.of(
            new Practice(Cast.PRACTICE, "Harbour Lane Surgery (invented)"),
            new Practice(Cast.OTHER_PRACTICE, "Millfield Medical Practice (invented)"));

    private record Practice(String code, String name) {
        String row() {
            return """
                    "%s","%s","Y99","Q99","1 INVENTED STREET","DOWNHAVEN","","","","ZZ99 3AA","20000401","","A","B","%s",\
                    "20130401","","","","","","0","","%s","","4",""
                    """.formatted(code, name, Cast.COMMISSIONER, Cast.COMMISSIONER)
                    .strip();
        }
    }

    private InventedPractices() {}

    /** Imports them into intake's directory; doing so again changes nothing. */
    public static ImportReport enter(Api api) {
        var csv = ALL.stream().map(Practice::row).collect(Collectors.joining("\r\n", "", "\r\n"));
        return new FileImport(api, Cast.OPERATOR)
                .send("intake", "practices", "invented.csv", BodyPublishers.ofString(csv), _ -> {});
    }

    static int count() {
        return ALL.size();
    }
}
