package pqs.intake.triage.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pqs.intake.triage.TypedAction;

/** Gathers what a request gives; what it leaves out is not there. */
final class Given {

    private final Map<String, List<String>> values = new HashMap<>();

    Given with(String field, @Nullable String value) {
        return with(field, value == null ? null : List.of(value));
    }

    Given with(String field, @Nullable List<String> several) {
        if (several != null) {
            values.put(field, several);
        }
        return this;
    }

    TypedAction typed(@Nullable Boolean identifiersChecked) {
        return new TypedAction(values, Boolean.TRUE.equals(identifiersChecked));
    }
}
