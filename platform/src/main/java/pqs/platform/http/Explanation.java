package pqs.platform.http;

import java.util.List;

/**
 * What we say when something did not work: to a system the code and the title, to a person the title and what to do.
 *
 * @param code last part of the problem's {@code type}
 * @param title what happened
 * @param advice what it means and what to do, a paragraph each
 */
record Explanation(String code, String title, List<String> advice) {

    static final Explanation STALE_FORM = new Explanation(
            "stale-form",
            "This page had been open too long",
            List.of(
                    "We could not accept the form, because the page it came from is out of date. Nothing has been saved.",
                    "Go back in your browser, copy what you wrote if you want to keep it, load the page again and send the"
                            + " form from there."));

    static final Explanation OTHER_SITE = new Explanation(
            "other-site",
            "This request did not come from our own pages",
            List.of(
                    "For your safety we accept forms only from our own pages. Nothing has been saved.",
                    "Open the page from the menu and send the form from there."));

    static final Explanation BUSY = new Explanation(
            "busy",
            "Too many people are asking at once",
            List.of("Nothing has been saved. Wait a few seconds, then load this page again; your browser sends what you"
                    + " typed once more."));

    static final Explanation NOT_TEXT = new Explanation(
            "not-utf-8",
            "Some of the characters could not be read",
            List.of(
                    "What was sent is not valid UTF-8 text. Nothing has been saved. Type the text again, or save the file"
                            + " as UTF-8, and send it once more."));

    static final Explanation TOO_MANY_FIELDS = new Explanation(
            "too-many-fields",
            "The form has more fields than are accepted",
            List.of("Nothing has been saved. Load the page again and send the form from there."));

    /** @param bytesMax what is accepted */
    static Explanation tooLarge(long bytesMax) {
        return new Explanation(
                "too-large",
                "What you sent is larger than the " + words(bytesMax) + " that are accepted",
                List.of("Nothing has been saved. Shorten the text or split the file and send it again."));
    }

    private static String words(long bytes) {
        var kilobytes = bytes / 1024;
        return kilobytes % 1024 == 0 ? kilobytes / 1024 + " MB" : kilobytes + " kB";
    }

    static Explanation of(int status) {
        return switch (status) {
            case 401 ->
                new Explanation(
                        "not-signed-in",
                        "You are not signed in",
                        List.of("Sign in and try again. If you were signed in, your session has ended."));
            case 403 ->
                new Explanation(
                        "forbidden",
                        "You cannot use this page",
                        List.of("Your role does not include it. If you think it should, ask the person who looks after"
                                + " access in your organisation."));
            case 404 ->
                new Explanation(
                        "not-found",
                        "Page not found",
                        List.of(
                                "If you typed the address, check that it is right. If you followed a link, what it leads"
                                        + " to may belong to another organisation, or may never have existed."));
            case 405 -> cannot("method-not-allowed");
            case 406 -> cannot("not-acceptable");
            case 415 -> cannot("unsupported-media-type");
            case 409, 412 ->
                new Explanation(
                        "conflict",
                        "Somebody was here before you",
                        List.of(
                                "What you wanted to change has changed in the meantime. Load the page again and look."));
            case 413 ->
                new Explanation(
                        "too-large",
                        "What you sent is too large",
                        List.of("Nothing has been saved. Shorten the text or split the file and send it again."));
            case 429, 503 ->
                new Explanation(
                        "unavailable",
                        "The service cannot answer at the moment",
                        List.of("Nothing has been saved. Wait a minute, then go back and try again."));
            default -> status >= 500 ? ourFault() : theirFault();
        };
    }

    private static Explanation cannot(String code) {
        return new Explanation(
                code,
                "This cannot be done here",
                List.of("The address is right, but not for this kind of request. Go back and try again."));
    }

    private static Explanation theirFault() {
        return new Explanation(
                "bad-request",
                "We could not read the request",
                List.of("Nothing has been saved. Go back and try again."));
    }

    private static Explanation ourFault() {
        return new Explanation(
                "internal-error",
                "Sorry, something went wrong on our side",
                List.of(
                        "It has been recorded. Nothing that you have a reference number for is lost.",
                        "Try again in a few minutes. If it goes wrong again, give your support desk the number below."));
    }
}
