package pqs.testsupport.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the service under test, and a request for each. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data";
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String NO_UUID = "01890000-0000-7000-8000-000000000000";
    private static final String NO_CODE = "TEST-0";

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, String> samples;

    /** @param samples what stands for a path parameter, by {@code name} or by {@code /path name} */
    public Operations(Map<String, String> samples) {
        this.samples = samples;
        ResourceMethods.all().forEach(operation -> operations.put(operation.name(), operation));
    }

    /** Of all, each as tables call it. */
    public Set<String> names() {
        return operations.keySet();
    }

    /** Those that the service's own OpenAPI document lists. */
    static Set<String> documented() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        var names = new TreeSet<String>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> names.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return names;
    }

    /** As a client that has what it asks for already, so that nothing is carried over. */
    Response send(String name) {
        return send(name, given().header("If-None-Match", "*"), "");
    }

    /**
     * As a client that has nothing of it yet.
     *
     * @param headers sent with it
     * @param body what is sent in place of nothing: JSON, or the fields of a form as {@code name=value&name=value}
     */
    public Response ask(String name, Map<String, String> headers, String body) {
        return send(name, given().headers(headers), body);
    }

    private Response send(String name, RequestSpecification begun, String body) {
        var operation = Objects.requireNonNull(operations.get(name), "the service has no such operation: " + name);
        var address =
                PARAMETER.matcher(operation.path()).replaceAll(parameter -> sample(operation, parameter.group(1)));
        var request = begun.basePath("/").redirects().follow(false);
        var posts = operation.method().equals("POST") && operation.bodyType() == null;
        // What takes no body still says what it would be, or it is no request of a client or a form of ours.
        var type = posts && !address.contains("/api/") ? FORM : operation.bodyType();
        if (posts && type == null) {
            request.contentType("application/json");
        }
        return withBody(request, type, body).request(operation.method(), address);
    }

    private static RequestSpecification withBody(RequestSpecification request, @Nullable String type, String body) {
        return switch (type) {
            case null -> request;
            case FORM ->
                request.contentType(FORM)
                        .cookie("pqs-form", TOKEN)
                        .formParam("csrf-token", TOKEN)
                        .formParams(fields(body));
            case UPLOAD -> request.cookie("pqs-form", TOKEN).multiPart("csrf-token", TOKEN);
            default -> {
                var nothing = type.contains("json") ? "{}" : "x";
                yield request.contentType(type)
                        .body((body.isEmpty() ? nothing : body).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static Map<String, String> fields(String form) {
        return form.isEmpty()
                ? Map.of()
                : Stream.of(form.split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private String sample(Operation operation, String name) {
        var type = operation.parameters().getOrDefault(name, String.class);
        var ofPath = samples.get(operation.path() + " " + name);
        if (ofPath != null) {
            return ofPath;
        }
        if (NUMBERS.contains(type)) {
            return "0";
        }
        var named = samples.get(name);
        if (named != null) {
            return named;
        }
        return type == UUID.class || name.toLowerCase(Locale.ROOT).endsWith("id") ? NO_UUID : NO_CODE;
    }
}
