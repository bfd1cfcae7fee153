package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.notifications.notice.EmailText;
import pqs.notifications.notice.Notice;

/**
 * The words of the message about a flag, from one file: its first line is the subject, the rest the text. A change of words
 * is a new file with the next version, so that a message sent again reads as it did the first time.
 */
@ApplicationScoped
public class FlagRaisedText {

    static final String FILE = "/mail/flag-raised-to-commissioner.v1.txt";

    private final String subject;
    private final String text;
    private final String publicUrl;

    public FlagRaisedText(@ConfigProperty(name = "pqs.public-url") String publicUrl) {
        var lines = read().split("\n", 2);
        this.subject = lines[0];
        this.text = lines[1].stripLeading();
        this.publicUrl = publicUrl;
    }

    EmailText of(Notice notice) {
        return new EmailText(filled(subject, notice), filled(text, notice));
    }

    /** The headline goes in last: what it says is never read as a placeholder. */
    private String filled(String words, Notice notice) {
        return words.replace("{reference}", notice.reference().value())
                .replace("{link}", publicUrl + "/surveillance/flags/" + notice.subjectId())
                .replace("{role}", notice.to().role().label().toLowerCase(Locale.ROOT))
                .replace("{organisation}", notice.to().organisationCode())
                .replace("{headline}", notice.headline());
    }

    private static String read() {
        try (var file = Objects.requireNonNull(FlagRaisedText.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
