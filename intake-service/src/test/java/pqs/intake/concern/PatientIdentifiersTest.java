package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.PatientIdentifiers.Kind;

class PatientIdentifiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @Test
    void anNhsNumberIsFoundHoweverItIsSpaced() {
        assertThat(find("seen, 999 000 0018, twice")).containsExactly(Kind.NHS_NUMBER);
        assertThat(find("seen, 9990000018, twice")).containsExactly(Kind.NHS_NUMBER);
        assertThat(find("seen, 999-000-0018.")).containsExactly(Kind.NHS_NUMBER);
    }

    @Test
    void tenDigitsWithAWrongCheckDigitAreNoNhsNumber() {
        assertThat(find("invoice 9990000019 was late")).isEmpty();
        assertThat(find("invoice 99900000180 was late")).isEmpty();
    }

    @Test
    void datesOfBirthAreFoundByTheirWordsOrTheirAge() {
        assertThat(find("DOB 3/4/61")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(find("the patient (d.o.b.: 03.04.1961)")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(find("Born 3 April 1961")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(find("03/04/1961 on the form")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(find("2nd March 2015 on the form")).containsExactly(Kind.DATE_OF_BIRTH);
    }

    @Test
    void datesOfCareAreNot() {
        assertThat(find("Scanned on 14/09/2026 and again on 16 September 2026; the report came on 2026-09-20."))
                .isEmpty();
    }

    @Test
    void namesAddressesAndNumbersToCallAreFound() {
        assertThat(find("I told Mrs Example about it")).containsExactly(Kind.NAME);
        assertThat(find("call 01632 960123 about it")).containsExactly(Kind.TELEPHONE_OR_EMAIL);
        assertThat(find("write to someone@example.org about it")).containsExactly(Kind.TELEPHONE_OR_EMAIL);
        assertThat(find("lives at ZZ99 3WZ, far away")).containsExactly(Kind.POSTCODE);
    }

    @Test
    void ordinaryWordsAreNotDisturbed() {
        assertThat(
                        find(
                                "The report said \"normal\" in 2 lines; a second scan found a mass of 43 mm. L4/5, BMI 31, T2 N0."))
                .isEmpty();
    }

    @Test
    void kindsAreSaidAsOneWouldSayThem() {
        assertThat(PatientIdentifiers.inWords(Set.of(Kind.NHS_NUMBER))).isEqualTo("an NHS number");
        assertThat(PatientIdentifiers.inWords(EnumSet.of(Kind.POSTCODE, Kind.NHS_NUMBER, Kind.NAME)))
                .isEqualTo("an NHS number, a person's name and a postcode");
    }

    private static Set<Kind> find(String text) {
        return PatientIdentifiers.find(text, TODAY);
    }
}
