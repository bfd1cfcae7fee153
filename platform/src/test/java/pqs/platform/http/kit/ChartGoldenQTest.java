package pqs.platform.http.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * One whole chart as a page writes it: each signal, a gap, and lines to compare with. Whoever changes how charts are drawn looks
 * at the picture on {@code /<service>/kit}, and then takes the file that this test leaves in {@code target} as the golden one.
 */
@QuarkusTest
class ChartGoldenQTest {

    private static final Path GOLDEN = Path.of("src/test/resources/chart/guides.html");
    private static final Path WRITTEN = Path.of("target/chart-guides.html");

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aWholeChartIsWrittenAsItWasLookedAt() throws IOException {
        var page = given().get("/kit").asString();
        int begin = page.indexOf("<figure class=\"pqs-chart\" aria-labelledby=\"guides-headline\">");
        var end = "</figure>\n";
        var chart = page.substring(begin, page.indexOf(end, begin) + end.length());
        Files.writeString(WRITTEN, chart);
        assertThat(chart).isEqualTo(Files.readString(GOLDEN));
    }
}
