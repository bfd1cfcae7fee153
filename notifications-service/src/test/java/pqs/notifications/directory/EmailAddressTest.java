package pqs.notifications.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@downland.invalid",
                "a@b",
                "a b@downland.invalid",
                "a@downland.invalid\r\nBcc: x@evil.invalid",
                "a@downland.invalid\nBcc: x@evil.invalid",
                "a@downland.invalid,b@downland.invalid",
                "a@downland.invalid;b@downland.invalid",
                "Name <a@downland.invalid>",
                "<a@downland.invalid>",
                "\"a b\"@downland.invalid",
                "a@[127.0.0.1]",
                "@relay:a@downland.invalid",
                "a(comment)@downland.invalid",
                ".a@downland.invalid",
                "a.@downland.invalid",
                "a..b@downland.invalid",
                "a@-downland.invalid",
                "a@downland..invalid",
                "a@downland.invalid.",
                "a@@downland.invalid",
                "\u00E4@downland.invalid",
                "a@d\u00F6wnland.invalid",
                "a\u0000@downland.invalid"
            })
    void everythingButOnePlainAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthsAreThoseOfTheStandard() {
        var longestLocalPart = "a".repeat(64) + "@downland.invalid";
        assertThat(EmailAddress.parse(longestLocalPart)).contains(new EmailAddress(longestLocalPart));
        assertThat(EmailAddress.parse("a".repeat(65) + "@downland.invalid")).isEmpty();
        var label = "d".repeat(61) + ".";
        var longest = "a@" + label.repeat(4) + "zz";
        assertThat(EmailAddress.parse(longest)).contains(new EmailAddress(longest));
        assertThat(EmailAddress.parse("a@" + label.repeat(4) + "zzzzz")).isEmpty();
    }

    @Test
    void anAddressDoesNotPrintItself() {
        assertThat(new EmailAddress("commissioner@downland.invalid")).hasToString("(e-mail address)");
    }

    /** Narrower than the library that will carry it: what is accepted here is one strict address there. */
    @Test
    void whatIsAcceptedIsOneAddressToTheMailLibraryToo() throws AddressException {
        int accepted = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            var typed = typed(new Random(seed));
            if (EmailAddress.parse(typed).isPresent()) {
                accepted++;
                var read = InternetAddress.parse(typed, true);
                assertThat(read).as("seed " + seed).hasSize(1);
                assertThat(read[0].getAddress()).as("seed " + seed).isEqualTo(typed);
            }
        }
        assertThat(accepted).as("the generator makes good addresses too").isGreaterThan(500);
    }

    private static String typed(Random random) {
        var alphabet = random.nextInt(3) == 0 ? "ab.@-+_ <>,;:\"()[]\\\r\n'%!" : "ab1.-+'";
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        text.append('@');
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.append(".invalid").toString();
    }
}
