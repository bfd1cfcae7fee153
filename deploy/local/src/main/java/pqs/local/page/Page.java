package pqs.local.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The frame around the launcher's own pages: header, one main part, footer. It needs no service and no script, so that
 * signing in works while the services start.
 */
public final class Page {

    /** Where the gateway serves {@link #stylesheet}. */
    public static final String STYLESHEET_PATH = "/local/pages.css";

    /** Nothing but our own stylesheet and forms to ourselves. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self';" + " frame-ancestors 'none'; base-uri 'none'";

    private Page() {}

    /** @param main HTML that is safe already */
    public static String of(String title, String main) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                  <meta charset="utf-8">
                  <title>%1$s - Provider quality surveillance</title>
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <link rel="stylesheet" href="%2$s">
                </head>
                <body>
                  <a class="skip" href="#main">Skip to main content</a>
                  <header><div class="width"><a class="product" href="/">Provider quality surveillance</a></div></header>
                  <p class="notice"><span class="width"><strong>Demonstration.</strong> Every person and event in it is invented.</span></p>
                  <main id="main" class="width">
                %3$s
                  </main>
                  <footer><div class="width">This page belongs to the demonstration on this machine. Nothing leaves it.</div></footer>
                </body>
                </html>
                """.formatted(Html.text(title), STYLESHEET_PATH, main);
    }

    public static String stylesheet() {
        try (var css = Page.class.getResourceAsStream("/pqs/local/pages.css")) {
            if (css == null) {
                throw new IllegalStateException("the stylesheet is missing from the launcher");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the stylesheet cannot be read", e);
        }
    }
}
