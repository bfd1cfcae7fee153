package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.notifications.notice.EmailText;
import pqs.notifications.notice.FlagOverdueToCommissioner;
import pqs.notifications.notice.FlagRaisedToCommissioner;
import pqs.notifications.notice.Notice;

/**
 * The words of the message about a flag, from one file for each rule: its first line is the subject, the rest the text. A
 * change of words is a new file with the next version, so that a message sent again reads as it did the first time.
 */
@ApplicationScoped
public class NoticeText {

    private final Map<String, EmailText> byRule;
    private final String publicUrl;

    public NoticeText(@ConfigProperty(name = "pqs.public-url") String publicUrl) {
        this.byRule = Map.of(
                FlagRaisedToCommissioner.ID, read("/mail/flag-raised-to-commissioner.v1.txt"),
                FlagOverdueToCommissioner.ID, read("/mail/flag-overdue-to-commissioner.v1.txt"));
        this.publicUrl = publicUrl;
    }

    EmailText of(Notice notice) {
        var words = Objects.requireNonNull(byRule.get(notice.ruleId()), notice.ruleId());
        return new EmailText(filled(words.subject(), notice), filled(words.text(), notice));
    }

    /** The headline goes in last: what it says is never read as a placeholder. */
    private String filled(String words, Notice notice) {
        return words.replace("{reference}", notice.reference().value())
                .replace("{link}", publicUrl + "/surveillance/flags/" + notice.subjectId())
                .replace("{role}", notice.to().role().label().toLowerCase(Locale.ROOT))
                .replace("{organisation}", notice.to().organisationCode())
                .replace("{headline}", notice.headline());
    }

    private static EmailText read(String path) {
        try (var file = Objects.requireNonNull(NoticeText.class.getResourceAsStream(path), path)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new EmailText(lines[0], lines[1].stripLeading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
