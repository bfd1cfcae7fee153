package pqs.testsupport.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The operations of the service under test, read off the methods of its running resources: pages too, which its OpenAPI
 * document leaves out.
 */
final class ResourceMethods {

    /** {@code {code: [A-Z]+}} is the same place as {@code {code}}; the expression may have braces of its own. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private ResourceMethods() {}

    static List<Operation> all() {
        var root = ConfigProvider.getConfig().getValue("quarkus.http.root-path", String.class);
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(resource -> Arrays.stream(resource.getMethods()).flatMap(method -> of(root, resource, method)))
                .toList();
    }

    private static Stream<Operation> of(String root, Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(http -> new Operation(
                        http.value(),
                        path(root, resource, method),
                        parameters(method),
                        bodyType(resource, method).orElse(null)));
    }

    private static String path(String root, Class<?> resource, Method method) {
        var written = root + "/" + path(resource) + "/" + path(method);
        return PARAMETER
                .matcher(written)
                .replaceAll("{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Map<String, Class<?>> parameters(Method method) {
        var types = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            var named = parameter.getAnnotation(PathParam.class);
            if (named != null) {
                types.put(named.value(), parameter.getType());
            }
        }
        return types;
    }

    private static Optional<String> bodyType(Class<?> resource, Method method) {
        return Stream.of(method, resource)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Consumes.class)))
                .map(consumes -> consumes.value()[0])
                .findFirst()
                .or(() -> Arrays.stream(method.getParameters())
                        .filter(ResourceMethods::isBody)
                        .map(body -> MediaType.APPLICATION_JSON)
                        .findFirst());
    }

    /** What no annotation says to come from elsewhere. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(origin -> origin.startsWith("jakarta.ws.rs") || origin.startsWith("org.jboss.resteasy"));
    }
}
