package pqs.intake.attachment.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pqs.intake.attachment.app.ConcernFiles.Download;

/** A file as an answer: to be saved, never to be shown in a page of ours, and kept by nothing on the way. */
final class Downloads {

    private Downloads() {}

    static Response answer(Download download) {
        var file = download.attachment();
        return Response.ok(download.content(), file.kind().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** RFC 6266: the name for old programs in plain letters, the true one encoded (RFC 5987). */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9 .,()-]", "-");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
