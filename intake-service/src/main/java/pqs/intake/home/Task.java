package pqs.intake.home;

import java.util.List;

/**
 * Something a person may come to do, in any of the four services.
 *
 * @param permissions any of these shows it
 */
public record Task(String label, String href, String hint, List<String> permissions) {

    public Task {
        permissions = List.copyOf(permissions);
    }
}
