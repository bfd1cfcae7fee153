package pqs.local.identity;

import pqs.local.page.Page;

/** The identity provider's pages that only say something. */
final class PlainPage {

    private PlainPage() {}

    static String foreignAddress() {
        return page(
                "Cannot sign in from there",
                "The page that sent you here asks to be called back at an address that is not part of this system.");
    }

    static String unknownPerson() {
        return page("Nobody of that name", "Only the people on the sign-in page can sign in.");
    }

    static String signedOut() {
        return page("You are signed out", "Nothing you did is lost.");
    }

    static String notFound() {
        return page("Page not found", "There is no such page at the identity provider.");
    }

    private static String page(String title, String what) {
        return Page.of(title, """
                    <h1>%s</h1>
                    <p>%s</p>
                    <p><a href="/">Go to the start page</a></p>""".formatted(title, what));
    }
}
