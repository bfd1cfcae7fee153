package pqs.local.demonstration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Visits pages as one person without a browser: keeps cookies, follows redirects, signs in where it is asked to. */
public final class WebVisit {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final URI gateway;
    private final String user;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public WebVisit(URI gateway, String user) {
        this.gateway = gateway;
        this.user = user;
    }

    /** A page as it arrived, after all redirects. */
    public record Page(URI address, int status, String html) {}

    /** Opens a page; when the sign-in page comes instead, presses the button of the person. */
    public Page open(String path) {
        var page = send(HttpRequest.newBuilder(URI.create(gateway + path)));
        return page.address().getPath().startsWith("/idp/") ? post(page.address(), Map.of("username", user)) : page;
    }

    /** Sends a form as a browser would. */
    public Page post(URI address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", gateway.toString())
                .POST(BodyPublishers.ofString(form)));
    }

    private Page send(HttpRequest.Builder request) {
        var asked = request.timeout(ANSWER_WITHIN).build();
        try {
            var response = http.send(asked, BodyHandlers.ofString());
            return new Page(response.uri(), response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            throw new NoAnswer(asked.uri() + " had no answer: " + noAnswer, noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed(asked.uri() + " was interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
