package pqs.notifications.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonForm.TypedMembership;
import pqs.notifications.directory.phone.LibPhoneNumbers;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class PersonFormTest {

    private static final PhoneNumbers NUMBERS = new LibPhoneNumbers();
    private static final TypedMembership GOOD = new TypedMembership("DEMO-ICB1", "commissioner");

    @Test
    void everythingWrongIsSaidAtOnceByItsField() {
        var form = new PersonForm(
                "not a subject",
                " ",
                "two@a.invalid,three@a.invalid",
                "call me",
                List.of(GOOD, new TypedMembership("a,b", "king")));

        assertThatThrownBy(() -> form.parse(NUMBERS))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("subject", "not-a-subject"),
                        tuple("displayName", "missing"),
                        tuple("email", "not-an-address"),
                        tuple("phone", "not-a-number"),
                        tuple("memberships[1].organisationCode", "not-a-code"),
                        tuple("memberships[1].role", "not-a-role"));
    }

    @Test
    void anInvisibleCharacterInANameIsRefused() {
        var form = new PersonForm("anna", "Anna\u202Ekcatta", "", "", List.of());

        assertThatThrownBy(() -> form.parse(NUMBERS)).isInstanceOf(Refused.class);
    }

    @Test
    void twentyOneMembershipsAreTooMany() {
        var form = new PersonForm("anna", "Anna", "", "", Collections.nCopies(21, GOOD));

        assertThatThrownBy(() -> form.parse(NUMBERS))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::code)
                .isEqualTo(List.of("too-many"));
    }

    @Test
    void noAddressIsAllowedAndSaysSo() {
        var details = new PersonForm("anna", " Anna ", " ", "01632 960 001", List.of(GOOD, GOOD)).parse(NUMBERS);

        assertThat(details)
                .isEqualTo(new PersonDetails(
                        new PersonId("anna"),
                        "Anna",
                        new Contact.NotOnFile(),
                        Optional.of(new PhoneNumber("+441632960001")),
                        Set.of(new Membership("DEMO-ICB1", Role.COMMISSIONER))));
    }
}
