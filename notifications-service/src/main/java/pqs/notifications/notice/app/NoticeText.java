package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.notifications.notice.ConcernAsked;
import pqs.notifications.notice.ConcernClosed;
import pqs.notifications.notice.ConcernForCounterFraud;
import pqs.notifications.notice.ConcernForSafeguarding;
import pqs.notifications.notice.ConcernOverdue;
import pqs.notifications.notice.ConcernReceived;
import pqs.notifications.notice.ConcernTakenUp;
import pqs.notifications.notice.ConcernUrgent;
import pqs.notifications.notice.EmailText;
import pqs.notifications.notice.FlagOverdueToCommissioner;
import pqs.notifications.notice.FlagRaisedToCommissioner;
import pqs.notifications.notice.ImportedConcerns;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.ResponseOverdueAtCommissioner;
import pqs.notifications.notice.ResponseOverdueAtProvider;
import pqs.notifications.notice.ResponseReceived;
import pqs.notifications.notice.ResponseRequested;
import pqs.notifications.notice.ReverseAlertRaised;

/**
 * The words of the messages, from one file for each rule: its first line is the subject, the rest the text. A
 * change of words is a new file with the next version, so that a message sent again reads as it did the first time.
 */
@ApplicationScoped
public class NoticeText {

    /** Every rule there is. */
    static final List<String> RULES = Stream.concat(ofOne(), ofImports()).toList();

    private final Map<String, EmailText> byRule;
    private final String publicUrl;

    private static Stream<String> ofOne() {
        return Stream.of(
                FlagRaisedToCommissioner.ID,
                FlagOverdueToCommissioner.ID,
                ConcernUrgent.ID,
                ConcernForSafeguarding.ID,
                ConcernForCounterFraud.ID,
                ConcernReceived.ID,
                ConcernTakenUp.ID,
                ConcernAsked.ID,
                ConcernClosed.ID,
                ConcernClosed.NEUTRAL_ID,
                ConcernOverdue.Deadline.ACKNOWLEDGE.ruleId(),
                ConcernOverdue.Deadline.SAFEGUARDING_SEEN.ruleId(),
                ConcernOverdue.Deadline.JUDGED.ruleId(),
                ResponseRequested.ID,
                ResponseOverdueAtProvider.ID,
                ResponseOverdueAtCommissioner.ID,
                ResponseReceived.ID,
                ReverseAlertRaised.ID);
    }

    private static Stream<String> ofImports() {
        return Arrays.stream(ImportedConcerns.Kind.values()).map(ImportedConcerns.Kind::ruleId);
    }

    public NoticeText(@ConfigProperty(name = "pqs.public-url") String publicUrl) {
        this.byRule = RULES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), rule -> read("/mail/" + rule + ".v1.txt")));
        this.publicUrl = publicUrl;
    }

    EmailText of(Notice notice) {
        var words = Objects.requireNonNull(byRule.get(notice.ruleId()), notice.ruleId());
        return new EmailText(filled(words.subject(), notice), filled(words.text(), notice));
    }

    /** The headline goes in last: what it says is never read as a placeholder. */
    private String filled(String words, Notice notice) {
        return words.replace("{reference}", notice.reference().value())
                .replace("{link}", publicUrl + notice.path())
                .replace("{because}", notice.to().as().because(notice.to().organisationCode()))
                .replace("{role}", notice.to().as().label().toLowerCase(Locale.ROOT))
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
