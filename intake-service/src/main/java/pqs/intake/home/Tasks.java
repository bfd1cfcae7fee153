package pqs.intake.home;

import java.util.List;
import java.util.function.Predicate;

/** All tasks, in the order in which the first page shows them. */
public final class Tasks {

    private static final List<Task> ALL = List.of(
            task(
                    "Report a concern",
                    "/intake/concerns/new",
                    "About any provider; it takes about two minutes.",
                    "concerns.report"),
            task(
                    "See your practice's concerns",
                    "/intake/concerns",
                    "What you reported, and where it stands.",
                    "concerns.read"),
            task(
                    "Write down a concern",
                    "/intake/recorded/new",
                    "What came by word of mouth, in a meeting, by e-mail, as a complaint, a compliment or from another body.",
                    "concerns.record"),
            task(
                    "Import concerns from a file",
                    "/intake/imports/concerns",
                    "A table that was kept elsewhere, row by row; there is a template.",
                    "concerns.record"),
            task(
                    "Triage concerns",
                    "/intake/triage",
                    "What was reported and waits for you, the most pressing first.",
                    "concerns.triage",
                    "concerns.safeguarding",
                    "concerns.fraud"),
            task(
                    "Link providers as typed",
                    "/intake/unlinked",
                    "Concerns whose provider was not on the register wait for you to say who was meant.",
                    "concerns.link"),
            task(
                    "You said, we did",
                    "/intake/you-said-we-did",
                    "What came of your practice’s concerns.",
                    "feedback.give"),
            task(
                    "Alerts about referrals",
                    "/intake/alerts",
                    "What providers worry about in the practices that refer to them.",
                    "alerts.raise",
                    "alerts.read",
                    "concerns.triage"),
            task(
                    "How reporters found it",
                    "/intake/feedback",
                    "Their answers on how their concerns were handled, added up.",
                    "concerns.triage"),
            task(
                    "Answer questions",
                    "/intake/responses",
                    "What commissioners ask you about concerns, and by when they need your answer.",
                    "responses.answer"),
            task(
                    "Look at flags",
                    "/surveillance/flags",
                    "What is worth looking into, with the evidence.",
                    "flags.read"),
            task(
                    "Look up a provider",
                    "/surveillance/providers",
                    "Its sites, its flags and its figures.",
                    "providers.read"),
            task(
                    "Find a practice",
                    "/intake/practices",
                    "The national directory of practices.",
                    "practices.search",
                    "practices.import"),
            task(
                    "See which practices report little",
                    "/intake/silence",
                    "What practices reported beside what was expected; no practice is named.",
                    "practices.silence"),
            task(
                    "Record training of practices",
                    "/intake/training",
                    "Sessions, and how many of each practice came.",
                    "practices.training"),
            task("Follow reviews", "/review/reviews", "Reviews that were opened, and why.", "reviews.read"),
            task(
                    "See who was told",
                    "/notifications/notices",
                    "Every message, to whom, and whether it arrived.",
                    "notices.read",
                    "notices.operate"),
            task(
                    "Keep the directory of people",
                    "/notifications/people",
                    "Who works where, and how to reach them.",
                    "directory.manage"),
            task(
                    "Parked messages: intake",
                    "/intake/operations/parked-keys",
                    "What intake could not handle.",
                    "operations.parked-keys"),
            task(
                    "Parked messages: surveillance",
                    "/surveillance/operations/parked-keys",
                    "What surveillance could not handle.",
                    "operations.parked-keys"),
            task(
                    "Parked messages: review",
                    "/review/operations/parked-keys",
                    "What review could not handle.",
                    "operations.parked-keys"),
            task(
                    "Parked messages: notifications",
                    "/notifications/operations/parked-keys",
                    "What notifications could not handle.",
                    "operations.parked-keys"));

    private Tasks() {}

    /** @param may whether the person has a permission */
    public static List<Task> of(Predicate<String> may) {
        return ALL.stream()
                .filter(task -> task.permissions().stream().anyMatch(may))
                .toList();
    }

    private static Task task(String label, String href, String hint, String... permissions) {
        return new Task(label, href, hint, List.of(permissions));
    }
}
