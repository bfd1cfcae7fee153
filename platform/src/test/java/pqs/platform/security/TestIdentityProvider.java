package pqs.platform.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A small but real OpenID provider in this JVM, which signs everybody in at once as the same GP. */
public class TestIdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final Map<String, Object> CLAIMS =
            Map.of("name", "Dr Invented", "roles", List.of("gp"), "organisation", "DEMO-GP1");

    private static final KeyPair KEYS = keys();

    private final HttpServer server = newServer();
    private volatile String nonce = "";

    @Override
    public Map<String, String> start() {
        server.createContext("/idp/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/idp/jwks", exchange -> json(exchange, jwks()));
        server.createContext("/idp/authorize", this::authorize);
        server.createContext("/idp/token", this::tokens);
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer(), "test.issuer", issuer());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** A token signed by this provider's key. */
    static String token(String issuer, String audience, Map<String, Object> claims, Duration validFor) {
        var builder = Jwt.claims(claims).subject("gp-1").issuer(issuer).audience(audience);
        long now = System.currentTimeMillis() / 1000;
        return builder.issuedAt(now - 120)
                .expiresAt(now + validFor.toSeconds())
                .jws()
                .keyId("test")
                .sign(KEYS.getPrivate());
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/idp";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = query(exchange);
        nonce = Objects.requireNonNull(asked.get("nonce"));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=c&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void tokens(HttpExchange exchange) throws IOException {
        var claims = new HashMap<>(CLAIMS);
        claims.put("nonce", nonce);
        var idToken = token(issuer(), "pqs", claims, Duration.ofHours(1));
        var accessToken = token(issuer(), "pqs", CLAIMS, Duration.ofHours(1));
        json(exchange, """
                {"id_token":"%s","access_token":"%s","refresh_token":"r","token_type":"Bearer","expires_in":3600}""".formatted(idToken, accessToken));
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/endsession"}""".formatted(issuer());
    }

    private static String jwks() {
        var key = (RSAPublicKey) KEYS.getPublic();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"test","n":"%s","e":"%s"}]}""".formatted(
                        base64.encodeToString(unsigned(key.getModulus().toByteArray())),
                        base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
