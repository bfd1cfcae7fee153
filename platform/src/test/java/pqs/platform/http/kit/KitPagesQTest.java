package pqs.platform.http.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that shows every tag. Whether it is accessible is found out in the browser. */
@QuarkusTest
class KitPagesQTest {

    /** They make a page what it is (a panel is its h1) or show records; each is on pages of its own. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("backLink", "checkbox", "panel", "trail");

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void everyTagIsRendered() {
        given().get("/kit")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Page kit</h1>"))
                .body(containsString("One month lies above the upper limit"))
                .body(containsString("Line chart, January 2024 to March 2025. Cases: lowest 31 in February 2025"))
                .body(containsString("href=\"/?colour=red\""));
    }

    @Test
    void everyTagIsOnThePageOrPartOfOneThatIs() throws IOException {
        try (var tags = Files.list(TEMPLATES.resolve("tags"))) {
            var names = tags.map(tag -> tag.getFileName().toString().replace(".html", ""))
                    .toList();
            var written = new StringBuilder(Files.readString(TEMPLATES.resolve("kit/kit.html")))
                    .append(Files.readString(TEMPLATES.resolve("page.html")));
            for (var name : names) {
                written.append(Files.readString(TEMPLATES.resolve("tags/" + name + ".html")));
            }
            assertThat(names.stream()
                            .filter(name -> !SHOWN_ELSEWHERE.contains(name))
                            .filter(name -> !written.toString().contains("{#" + name + " ")
                                    && !written.toString().contains("{#" + name + "}"))
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
    }
}
