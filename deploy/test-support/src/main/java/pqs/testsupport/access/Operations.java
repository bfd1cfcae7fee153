package pqs.testsupport.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The operations of the service under test, as its own OpenAPI document lists them, and a request for each. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String NO_UUID = "01890000-0000-7000-8000-000000000000";
    private static final String NO_CODE = "TEST-0";

    /** @param bodyType media type of the body; null where none is sent */
    private record Operation(
            String method,
            String path,
            Map<String, String> parameters,
            @Nullable String bodyType) {}

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, String> samples;

    /** @param samples what stands for a path parameter, by {@code name} or by {@code /path name} */
    Operations(Map<String, String> samples) {
        this.samples = samples;
        var document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        paths.forEach((path, item) -> item.forEach((method, described) -> {
            if (METHODS.contains(method)) {
                var operation = read(method.toUpperCase(Locale.ROOT), path, item, map(described));
                operations.put(operation.method() + " " + path, operation);
            }
        }));
    }

    Set<String> names() {
        return operations.keySet();
    }

    Response send(String name) {
        var operation = operations.get(name);
        if (operation == null) {
            throw new AssertionError("the service has no such operation: " + name);
        }
        var address = operation.path();
        for (var parameter : operation.parameters().entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var request = given().basePath("/").redirects().follow(false).header("If-None-Match", "*");
        var posts = operation.method().equals("POST") && operation.bodyType() == null;
        // What takes no body still says what it would be, or it is no request of a client or a form of ours.
        var type = posts && !address.contains("/api/") ? FORM : operation.bodyType();
        if (posts && type == null) {
            request.contentType("application/json");
        }
        return withBody(request, type).request(operation.method(), address);
    }

    private static RequestSpecification withBody(RequestSpecification request, @Nullable String type) {
        if (type == null) {
            return request;
        }
        return type.equals(FORM)
                ? request.contentType(FORM).cookie("pqs-form", TOKEN).formParam("csrf-token", TOKEN)
                : request.contentType(type).body(type.contains("json") ? "{}" : "x");
    }

    private Operation read(String method, String path, Map<String, Object> item, Map<String, Object> described) {
        var parameters = new TreeMap<String, String>();
        for (var owner : List.of(item, described)) {
            for (var parameter : list(owner.get("parameters"))) {
                if ("path".equals(parameter.get("in"))) {
                    var name = String.valueOf(parameter.get("name"));
                    parameters.put(name, sample(path, name, map(parameter.get("schema"))));
                }
            }
        }
        var content = map(map(described.get("requestBody")).get("content"));
        return new Operation(
                method,
                path,
                parameters,
                content.keySet().stream().sorted().findFirst().orElse(null));
    }

    private String sample(String path, String name, Map<String, Object> schema) {
        var ofPath = samples.get(path + " " + name);
        if (ofPath != null) {
            return ofPath;
        }
        if (String.valueOf(schema.get("type")).contains("integer")) {
            return "0";
        }
        var named = samples.get(name);
        if (named != null) {
            return named;
        }
        return name.toLowerCase(Locale.ROOT).endsWith("id") || schema.containsKey("format") ? NO_UUID : NO_CODE;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> list(@Nullable Object value) {
        var all = new ArrayList<Map<String, Object>>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> all.add(map(entry)));
        }
        return all;
    }
}
