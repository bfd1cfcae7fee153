package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a case. */
sealed interface Answer {

    /** Values under the names that the case expects. */
    record Computed(JsonNode values) implements Answer {}

    /** No method has the name that the case gives. */
    record Unsupported() implements Answer {}

    /**
     * The case, or its input, is not one that its method can use.
     *
     * @param why names the field and the remedy
     */
    record Refused(String why) implements Answer {}
}
