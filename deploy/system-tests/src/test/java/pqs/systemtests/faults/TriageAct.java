package pqs.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;

/** What staff can do with a concern: where it is asked for, with which words, and the step that it leaves. */
enum TriageAct {
    ACKNOWLEDGE("acknowledged", "acknowledgement") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of();
        }
    },
    GRADE("graded", "grading") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("harmActual", "low", "harmPotential", "severe", "reason", words, CHECKED, true);
        }
    },
    ASK_REPORTER("reporter-asked", "questions") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("words", words, CHECKED, true);
        }
    },
    CHANGE_URGENCY("urgency-changed", "urgency") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("urgent", true, "reason", words, CHECKED, true);
        }
    },
    ASK_PROVIDER("response-requested", "responses") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("asked", words, "share", List.of("occurred-on"), CHECKED, true);
        }
    },
    CLOSE("closed", "closure") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("outcome", "explained", "words", words, CHECKED, true);
        }
    },
    REOPEN("reopened", "reopening") {
        @Override
        Map<String, Object> json(String words) {
            return Map.of("reason", words, CHECKED, true);
        }
    };

    private static final String CHECKED = "identifiersChecked";

    private final String kind;
    private final String path;

    TriageAct(String kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    /** What is done with one concern, in an order in which nothing is refused; each part by chance but the beginning. */
    static List<TriageAct> plan(SplittableRandom random) {
        var plan = new ArrayList<>(List.of(ACKNOWLEDGE, GRADE));
        plan.add(random.nextBoolean() ? ASK_REPORTER : CHANGE_URGENCY);
        if (random.nextBoolean()) {
            plan.add(ASK_PROVIDER);
        }
        if (random.nextInt(4) > 0) {
            plan.add(CLOSE);
            if (random.nextBoolean()) {
                plan.add(REOPEN);
            }
        }
        return plan;
    }

    abstract Map<String, Object> json(String words);

    /** As the time line names the step, and so part of the name of the action. */
    String kind() {
        return kind;
    }

    String addressUnder(String concern) {
        return concern + "/" + path;
    }

    /** Whether its step keeps the words that name the action; the checker knows the others by their events alone. */
    boolean leavesWords() {
        return this != ACKNOWLEDGE && this != ASK_PROVIDER;
    }

    /** Asking the provider names no version: its question is a thing of its own. */
    boolean namesVersion() {
        return this != ASK_PROVIDER;
    }

    /** Whether the time line of the concern has its step. */
    boolean isIn(JsonNode report, String action) {
        return StreamSupport.stream(report.path("steps").spliterator(), false)
                .filter(step -> step.path("kind").asText().equals(kind))
                .anyMatch(step -> !leavesWords() || step.path("words").asText().contains(action));
    }
}
