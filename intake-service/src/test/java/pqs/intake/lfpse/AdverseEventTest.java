package pqs.intake.lfpse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The documents are those of {@code src/test/resources/fhir/adverse-event}, which module {@code deploy/fhir} checks against FHIR R4.
 * What is written is also put below {@code target/fhir}, to be looked at and taken over.
 */
class AdverseEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everythingAnswered() {
        isAsIn("reviewed", Events.reviewed());
    }

    @Test
    void nothingAnsweredAboutAProviderAsTyped() {
        isAsIn("draft-as-typed-confidential", Events.draft());
    }

    @Test
    void codesOfOds() {
        isAsIn("ods-codes", Events.byOdsCodes());
    }

    @Test
    void theTaxonomyIsNamedWithItsVersion() {
        var meta = tree(Events.reviewed()).path("meta");
        assertThat(meta.at("/profile/0").asText())
                .isEqualTo(
                        "https://psims-uat.azure-api.net/taxonomy/fhir/StructureDefinition/patient-safety-adverse-event-5");
        assertThat(meta.at("/tag/0/display").asText()).isEqualTo("LFPSE taxonomy version 5");
        assertThat(meta.at("/tag/1/code").asText()).isEqualTo("reviewed");
        assertThat(tree(Events.draft()).at("/meta/tag/1/code").asText()).isEqualTo("draft");
    }

    @Test
    void whoWantsToStayUnknownIsNotGivenAwayByTheirOrganisation() {
        assertThat(tree(Events.draft()).toString()).doesNotContain("DEMO-GP1").doesNotContain("ReporterOrganisation");
        assertThat(tree(Events.reviewed()).toString()).contains("ReporterOrganisation");
    }

    @Test
    void itIdentifiesNoPatient() {
        for (var event : List.of(Events.reviewed(), Events.draft(), Events.byOdsCodes())) {
            var patient = tree(event).at("/contained/0");
            assertThat(patient.path("resourceType").asText()).isEqualTo("Patient");
            var names = new ArrayList<String>();
            patient.fieldNames().forEachRemaining(names::add);
            assertThat(names).containsExactly("resourceType", "id", "extension");
            assertThat(patient.at("/extension/0/extension").findValuesAsText("url"))
                    .isSubsetOf("PatientSequence", "PhysicalHarm", "PsychologicalHarm", "StrengthOfAssociation");
        }
    }

    private static void isAsIn(String example, Event event) {
        try {
            var written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(AdverseEvent.of(event)) + "\n";
            var folder = Files.createDirectories(Path.of("target", "fhir"));
            Files.writeString(folder.resolve(example + ".json"), written);
            assertThat(Path.of("src/test/resources/fhir/adverse-event", example + ".json"))
                    .content()
                    .isEqualTo(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Event event) {
        return JSON.valueToTree(AdverseEvent.of(event));
    }
}
