package pqs.platform.http.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingQTest {

    @Test
    void theLinksLeadThroughTheWholeListAndBack() {
        var forth = new ArrayList<String>();
        var page = get("/platform/api/lists/one?q=a+b%26c");
        assertThat(page.<String>path("previous")).isNull();
        while (true) {
            forth.addAll(page.path("numbers"));
            if (page.path("next") == null) {
                break;
            }
            page = get(page.path("next"));
        }
        assertThat(forth).containsExactly("10", "11", "12", "13", "14", "15", "16", "17", "18", "19");
        assertThat(page.<List<String>>path("numbers")).containsExactly("19");
        page = get(page.path("previous"));
        assertThat(page.<List<String>>path("numbers")).containsExactly("16", "17", "18");
        page = get(get(page.path("previous")).path("previous"));
        assertThat(page.<List<String>>path("numbers")).containsExactly("10", "11", "12");
        assertThat(page.<String>path("previous")).isNull();
    }

    @Test
    void theLinksAreHeadersToo() {
        var second = get(get("/platform/api/lists/one?size=2").path("next"));
        assertThat(second.headers().getValues("Link"))
                .containsExactly(
                        "<" + second.path("previous") + ">; rel=\"prev\"",
                        "<" + second.path("next") + ">; rel=\"next\"");
        assertThat(second.<String>path("next"))
                .startsWith("/platform/api/lists/one?")
                .contains("size=2");
    }

    @Test
    void aCursorOfAnotherListOrAnotherSearchIsRefusedByName() {
        String next = get("/platform/api/lists/one?q=a").path("next");
        refused(next.replace("/one", "/other"), "cursor");
        refused(next.replace("q=a", "q=b"), "cursor");
        refused(next + "AA", "cursor");
    }

    @Test
    void aSizeOutOfBoundsIsRefusedByName() {
        for (var size : List.of("0", "6", "-1", "two", "99999999999")) {
            refused("/platform/api/lists/one?size=" + size, "size");
        }
    }

    private static void refused(String address, String field) {
        given().basePath("/")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-page"))
                .body("errors.field", contains(field));
    }

    private static Response get(String address) {
        var answer = RestAssured.given().basePath("/").urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
