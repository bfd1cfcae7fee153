package pqs.platform.http;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import pqs.platform.fault.Fault;

/** Says of an input that could not be read which field is wrong and what to do; never repeats the value. */
final class InputFaults {

    static final Explanation INVALID = new Explanation(
            "invalid-request",
            "Some of what was sent cannot be accepted",
            List.of("Nothing has been saved. Mend the following and send it again."));

    private InputFaults() {}

    static List<Fault> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(InputFaults::of)
                .toList();
    }

    static Fault of(MismatchedInputException mismatch) {
        var field = fieldOf(mismatch);
        return switch (mismatch) {
            case UnrecognizedPropertyException _ ->
                new Fault(field, "unknown-field", "There is no field of this name. Leave it out or correct its name.");
            case InvalidFormatException format -> new Fault(field, "wrong-format", expected(format.getTargetType()));
            default -> new Fault(field, "wrong-type", expected(mismatch.getTargetType()));
        };
    }

    static Fault of(StreamReadException malformed) {
        var at = malformed.getLocation();
        var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Fault("body", "not-json", "The body is not valid JSON" + where + ".");
    }

    private static Fault of(ConstraintViolation<?> violation) {
        var field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getName() == null ? field : node.getName();
        }
        return new Fault(field, "invalid", capitalised(violation.getMessage()));
    }

    private static String fieldOf(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "This is not of the expected type.";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "Write it as in 2018-09-19 (for a moment, 2018-09-19T14:05:00Z).";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "This must be a number.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "This must be true or false.";
        }
        if (type.isEnum()) {
            return "This must be one of the listed values.";
        }
        if (type == String.class) {
            return "This must be text.";
        }
        return "This is not of the expected type.";
    }

    private static String capitalised(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
