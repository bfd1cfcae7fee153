package pqs.local.identity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Fetches tokens as an API client does. */
public record TokenClient(URI gateway) {

    private static final int PATIENCE_MILLIS = 10_000;

    public String tokenFor(String subject) {
        try {
            var connection =
                    (HttpURLConnection) gateway.resolve("/idp/token").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            var form = "grant_type=client_credentials&client_secret=any&client_id=" + subject;
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            try (var body = connection.getInputStream()) {
                return new JsonMapper().readTree(body).required("access_token").asText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no token for " + subject, e);
        }
    }
}
