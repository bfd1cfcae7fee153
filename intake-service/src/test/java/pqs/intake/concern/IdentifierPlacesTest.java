package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.intake.concern.PatientIdentifiers.Finding;
import pqs.intake.concern.PatientIdentifiers.Kind;

/** Which characters of a text are found, and which texts are left in peace. */
class IdentifierPlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    /** What is found stands between angle brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NHS_NUMBER        | seen <999 000 0018> twice
            NHS_NUMBER        | seen <999.000.0018> twice
            NHS_NUMBER        | seen <9 9 9 0 0 0 0 0 1 8> twice
            NHS_NUMBER        | seen <999/000/0018> twice
            NHS_NUMBER        | seen <999 – 000 – 0018> twice
            NHS_NUMBER        | seen <99900 00018> twice
            NHS_NUMBER        | NHS no: <999 000 0019>, mistyped
            NHS_NUMBER        | nhs number <99900000> (two missing)
            HOSPITAL_NUMBER   | MRN <4561237> on the form
            HOSPITAL_NUMBER   | hospital number: <RX456123>
            DATE_OF_BIRTH     | DOB <3/4/61> on it
            DATE_OF_BIRTH     | dob <030461> on it
            DATE_OF_BIRTH     | d o b <3 4 2019> on it
            DATE_OF_BIRTH     | born on the <3rd of April 2021> here
            DATE_OF_BIRTH     | her birthday is <April 3rd 1961>.
            DATE_OF_BIRTH     | born in <1961> in Leeds
            DATE_OF_BIRTH     | date of birth <1961-04-03>
            DATE_OF_BIRTH     | seen (<03/04/61>) again
            DATE_OF_BIRTH     | seen (<03.04.61>) again
            DATE_OF_BIRTH     | seen (<3-Apr-61>) again
            DATE_OF_BIRTH     | seen (<3 Apr '61>) again
            DATE_OF_BIRTH     | seen (<1961/04/03>) again
            NAME              | I told <Mrs Jane Example> about it
            NAME              | I told <mrs example> about it
            NAME              | I told <mr john example> about it
            NAME              | I told <Mr. J. Example-Smith> about it
            NAME              | I told <MR EXAMPLE> about it
            NAME              | patient <miss jones> was sent home
            NAME              | and <Ms O'Neill> came
            NAME              | and <Master Example> came
            NAME              | a lady named <Jane Example> came
            TELEPHONE_OR_EMAIL| call <(01632) 960 123> please
            TELEPHONE_OR_EMAIL| call <+44 (0)7700 900123> please
            TELEPHONE_OR_EMAIL| call <07700-900-123> please
            TELEPHONE_OR_EMAIL| call <020 7946 0018> please
            TELEPHONE_OR_EMAIL| write to <a.person@example.org>.
            POSTCODE          | lives at <ZZ99 3WZ> now
            POSTCODE          | lives at <sw1a 1aa> now
            POSTCODE          | lives at <SW1A1AA> now
            POSTCODE          | lives at <ls11aa> now
            POSTCODE          | lives at <M1  1AE> now
            PRACTITIONER_NAME | scanned by <Dr Foster> again
            PRACTITIONER_NAME | scanned by <dr foster> again
            PRACTITIONER_NAME | scanned by <Sonographer Jane Foster> again
            PRACTITIONER_NAME | seen by <Prof. A Foster>, who agreed
            """)
    void whatIsFoundIsFoundWholeAndNothingElse(Kind kind, String marked) {
        var text = marked.replace("<", "").replace(">", "");

        assertThat(PatientIdentifiers.findings(text, TODAY))
                .containsExactly(new Finding(marked.indexOf('<'), marked.indexOf('>') - 1, kind));
        assertThat(PatientIdentifiers.without(text, TODAY))
                .isEqualTo(marked.replaceAll("<[^>]*>", PatientIdentifiers.REMOVED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scanned on 14/09/2026 at 10:30 and again on 16 September 2026; the report came on 2026-09-20.",
                "Scanned on 14/09/26, reported 15.09.26, phoned through on 16-09-26.",
                "Scanned on 14.09.2026 10.30, reported on 15-09-2026 11.00.",
                "The mass was 43 x 28 x 31 mm; kidneys 10.5, 11.2 and 9.8 cm; BP 130/80, then 12 13 14 15 16.",
                "L4/5 disc, L5 1st degree slip, T2 N0 M0, G3 P2, B12 2nd sample, S1 2hr later, CD4 250.",
                "The MR scan and the MR spine report differed; MR showed a lesion that the CT did not.",
                "A patient with MS relapse waited 20 ms delay on the trace; MS Nurse informed.",
                "They miss lesions, did miss the cancer, would miss important findings and may miss Cancers again.",
                "The doctor said no. The dr was late. My doctor said so. Our Doctor and the nurse agreed.",
                "Dr Practitioner lists and Radiologist Report templates are not names.",
                "The patient, aged 63, was referred in June 2026 and seen in September; 2 of 3 reports were late.",
                "We rang the clinic on Monday and were told to wait 4 weeks, then 6 weeks, then 12.",
                "Contract 2026/27, lot 3, reference C-4R7K-93QX, invoice 9990000019, section 2.4.12, ratio 10/12.",
                "The baby was born at 38 weeks by section; a child born abroad has no record.",
                "Site DEMO-AQP1-S1; 24,000 scans a year; £1,250 each; 0800 to 1700 daily.",
                "A chaperone was neither offered nor recorded. The patient was upset and will not go back.",
                "Requested 2 views, got 1. Hb 9.4, ferritin 12, CRP 101, eGFR 58 on 3 occasions since 2019.",
                "The Master Patient Index was down and the Nurse Practitioner filed the report in a folder."
            })
    void anOrdinaryTextIsLeftInPeace(String text) {
        assertThat(PatientIdentifiers.findings(text, TODAY)).isEmpty();
    }

    private static final List<String> IDENTIFYING = List.of(
            "999 000 0018",
            "9 9 9 0 0 0 0 0 1 8",
            "03/04/1961",
            "3 April 1961",
            "Mrs Jane Example",
            "mr example",
            "Dr Foster",
            "07700 900123",
            "(01632) 960 123",
            "someone@example.org",
            "sw1a 1aa",
            "ZZ99 3WZ");
    private static final List<String> HARMLESS = List.of(
            "was seen,",
            "the report said normal;",
            "a second scan on 14/09/2026 showed a mass:",
            "43 mm,",
            "late;",
            "at L4/5,");

    @Test
    void whateverIsPutIntoHarmlessWordsIsTakenOutAndTheWordsStay() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var pieces = new ArrayList<String>();
            var expected = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                var harmless = HARMLESS.get(random.nextInt(HARMLESS.size()));
                var identifying = IDENTIFYING.get(random.nextInt(IDENTIFYING.size()));
                pieces.addAll(List.of(harmless, identifying + ";"));
                expected.addAll(List.of(harmless, PatientIdentifiers.REMOVED + ";"));
            }
            var left = PatientIdentifiers.without(String.join(" ", pieces), TODAY);

            assertThat(left).as("seed " + seed).isEqualTo(String.join(" ", expected));
            assertThat(PatientIdentifiers.findings(left, TODAY))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void findingsThatOverlapAreOne() {
        assertThat(PatientIdentifiers.findings("name: Dr Foster", TODAY)).hasSize(1);
        assertThat(PatientIdentifiers.without("dob 03/04/1961", TODAY)).isEqualTo("dob [removed]");
    }

    @Test
    void aLongTextOfNothingButDigitsAndBlanksIsReadQuickly() {
        var began = System.nanoTime();

        PatientIdentifiers.findings("1 2.".repeat(20_000), TODAY);
        PatientIdentifiers.findings("Mr A. ".repeat(10_000), TODAY);
        PatientIdentifiers.findings("born ".repeat(10_000), TODAY);

        assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
    }
}
