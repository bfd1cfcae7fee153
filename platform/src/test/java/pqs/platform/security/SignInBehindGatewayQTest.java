package pqs.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demonstration's gateway is where people come back to from signing in. */
@QuarkusTest
@TestProfile(SignInBehindGatewayQTest.InDemonstration.class)
class SignInBehindGatewayQTest {

    public static class InDemonstration extends SignInQTest.WithProvider {
        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("pqs.demonstration", "true");
            return overrides;
        }
    }

    @Test
    void theGatewaysForwardedHeadersAreBelieved() {
        var answer = given().redirects()
                .follow(false)
                .header("X-Forwarded-Host", "gateway.example:8080")
                .header("X-Forwarded-Proto", "http")
                .get("/sample/new");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("redirect_uri=http%3A%2F%2Fgateway.example%3A8080%2F");
    }
}
