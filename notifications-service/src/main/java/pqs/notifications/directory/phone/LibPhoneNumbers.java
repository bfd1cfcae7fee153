package pqs.notifications.directory.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.notifications.directory.PhoneNumber;
import pqs.notifications.directory.PhoneNumbers;

/** By Google's library of numbering plans. */
@ApplicationScoped
public class LibPhoneNumbers implements PhoneNumbers {

    private static final String COUNTRY = "GB";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> parse(String typed) {
        try {
            var number = plans.parse(typed, COUNTRY);
            // "Possible", not "valid": the ranges reserved for drama are right in shape and never assigned.
            return plans.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }
}
