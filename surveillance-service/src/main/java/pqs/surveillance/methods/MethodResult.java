package pqs.surveillance.methods;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a method computed, with all that is needed to compute it again; its {@link #canonical} form is the same bytes for the
 * same inputs, on every machine and in every order of computation, so that a replay can be compared.
 *
 * @param parameters by name; strings, whole numbers, fractions, booleans, dates, and lists and maps of these
 * @param inputs what was used, by name, likewise
 * @param path of the statistic, one value a point; empty for methods without one
 * @param threshold empty for methods without one
 * @param p probability of something as extreme where nothing is wrong; which probability that is, the method says
 * @param arl0 in-control average run length, in points of the series
 * @param falseAlarmsPerYear expected where nothing is wrong; empty where the method does not know how long a point is
 * @param values whatever else it found, by name
 */
public record MethodResult(
        MethodVersion method,
        Map<String, Object> parameters,
        Map<String, Object> inputs,
        List<Double> path,
        Optional<Threshold> threshold,
        OptionalDouble p,
        OptionalDouble arl0,
        OptionalDouble falseAlarmsPerYear,
        Map<String, Object> values) {

    public MethodResult {
        parameters = Map.copyOf(parameters);
        inputs = Map.copyOf(inputs);
        path = List.copyOf(path);
        values = Map.copyOf(values);
    }

    /** Of a method that follows no path and has neither threshold nor p: what it found. */
    public static MethodResult of(
            MethodVersion method,
            Map<String, Object> parameters,
            Map<String, Object> inputs,
            Map<String, Object> values) {
        return of(method, parameters, inputs, OptionalDouble.empty(), values);
    }

    /** Of a single test: its p, and what else it found. */
    public static MethodResult of(
            MethodVersion method,
            Map<String, Object> parameters,
            Map<String, Object> inputs,
            double p,
            Map<String, Object> values) {
        return of(method, parameters, inputs, OptionalDouble.of(p), values);
    }

    private static MethodResult of(
            MethodVersion method,
            Map<String, Object> parameters,
            Map<String, Object> inputs,
            OptionalDouble p,
            Map<String, Object> values) {
        return new MethodResult(
                method,
                parameters,
                inputs,
                List.of(),
                Optional.empty(),
                p,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                values);
    }

    public String canonical() {
        var fields = new TreeMap<String, Object>();
        fields.put("method", Map.of("name", method.name(), "version", method.number()));
        fields.put("parameters", parameters);
        fields.put("inputs", inputs);
        fields.put("path", path);
        threshold.ifPresent(some -> fields.put(
                "threshold",
                Map.of(
                        "value", some.value(),
                        "convention", some.convention().words(),
                        "howComputed", some.howComputed())));
        p.ifPresent(some -> fields.put("p", some));
        arl0.ifPresent(some -> fields.put("arl0", some));
        falseAlarmsPerYear.ifPresent(some -> fields.put("falseAlarmsPerYear", some));
        fields.put("values", values);
        return CanonicalJson.of(fields);
    }
}
