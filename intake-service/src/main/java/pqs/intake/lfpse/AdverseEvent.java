package pqs.intake.lfpse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.Category;
import pqs.intake.provider.SiteCode;

/**
 * Writes a record as FHIR R4 {@code AdverseEvent}, in the shape of the national profile: plain elements where R4 has one, the
 * extensions of the taxonomy for the rest. It holds no identity of anybody: the patient and the practitioner in it are what FHIR needs
 * to hang answers on.
 */
public final class AdverseEvent {

    public static final String MEDIA_TYPE = "application/fhir+json";

    private static final String SEVERITY_SYSTEM = "http://terminology.hl7.org/CodeSystem/adverse-event-severity";
    private static final String OURS = "urn:pqs:intake:";

    private final Taxonomy taxonomy;
    private final Event event;

    private AdverseEvent(Taxonomy taxonomy, Event event) {
        this.taxonomy = taxonomy;
        this.event = event;
    }

    /** The document, as JSON writes a map; always the same for the same event. */
    public static Map<String, Object> of(Event event) {
        return new AdverseEvent(Taxonomy.inUse(), event).document();
    }

    private Map<String, Object> document() {
        var concern = event.facts().concern();
        var document = new LinkedHashMap<String, Object>();
        document.put("resourceType", "AdverseEvent");
        document.put("meta", meta());
        document.put("contained", List.of(patient(), reporter(), location()));
        document.put("extension", extensions());
        document.put("identifier", Map.of("value", concern.reference().value()));
        document.put("actuality", "actual");
        document.put("event", about(concern.category()));
        document.put("subject", Map.of("reference", "#patient1"));
        document.put("date", concern.occurredOn().toString());
        document.put(
                "recordedDate",
                Instant.ofEpochSecond(concern.reportedAt().getEpochSecond()).toString());
        document.put("location", Map.of("reference", "#location1"));
        severity().ifPresent(severity -> document.put("severity", severity));
        document.put("recorder", Map.of("reference", "#practitioner1"));
        return document;
    }

    private Map<String, Object> meta() {
        var tag = ordered("system", OURS + "lfpse-taxonomy", "code", taxonomy.version(), "display", taxonomy.words());
        var review = event.reviewed()
                ? ordered("system", OURS + "review", "code", "reviewed", "display", "Reviewed by a person")
                : ordered("system", OURS + "review", "code", "draft", "display", "Not yet reviewed by a person");
        return ordered(
                "profile", List.of(taxonomy.definition("patient-safety-adverse-event")), "tag", List.of(tag, review));
    }

    /** Nobody in particular: the harm needs somebody it was done to. */
    private Map<String, Object> patient() {
        var details = new ArrayList<Map<String, Object>>();
        details.add(ordered("url", "PatientSequence", "valueInteger", 1));
        answered(details, "PhysicalHarm", "physical-harm");
        answered(details, "PsychologicalHarm", "psychological-harm");
        answered(details, "StrengthOfAssociation", "association");
        return contained("Patient", "patient1", extension("patient-information", details));
    }

    /** A member of staff. Of which organisation is left out where the reporter asked to stay unknown. */
    private Map<String, Object> reporter() {
        var details = new ArrayList<Map<String, Object>>();
        details.add(ordered("url", "ReporterType", "valueCode", "3"));
        answered(details, "ReporterRole", "role");
        answered(details, "ReporterInvolvement", "involvement");
        if (!event.facts().confidential()) {
            organisation(
                    details,
                    "ReporterOrganisation",
                    event.facts().concern().practice().value());
        }
        return contained("Practitioner", "practitioner1", extension("practitioner-details", details));
    }

    private Map<String, Object> location() {
        var details = new ArrayList<Map<String, Object>>();
        var place = event.facts().place();
        var site = place.flatMap(known -> known.site());
        details.add(ordered("url", "LocationKnown", "valueCode", site.isPresent() ? "y" : "u"));
        place.ifPresent(
                known -> organisation(details, "Organisation", known.provider().value()));
        if (place.isEmpty()) {
            event.providerAsTyped()
                    .ifPresent(typed -> details.add(ordered("url", "OrganisationOther", "valueString", typed)));
        }
        answered(details, "ServiceArea", "service");
        answered(details, "LocationWithinService", "place");
        site.map(SiteCode::value).ifPresent(code -> organisation(details, "IdentifiedLocation", code));
        return contained("Location", "location1", extension("location-details", details));
    }

    private List<Map<String, Object>> extensions() {
        var extensions = new ArrayList<Map<String, Object>>();
        extensions.add(extension(
                "adverse-event-reference-metadata",
                List.of(
                        ordered(
                                "url",
                                "ReferenceNumber",
                                "valueString",
                                event.facts().concern().reference().value()),
                        ordered("url", "FromOnlineForms", "valueBoolean", false),
                        ordered(
                                "url",
                                "IsAnonymous",
                                "valueBoolean",
                                event.facts().confidential()),
                        ordered("url", "DataSharingOptOut", "valueBoolean", false))));
        var classification = new ArrayList<Map<String, Object>>();
        answered(classification, "LevelOfConcern", "worry");
        answered(classification, "PatientSafetyIncidentHasOccurred", "incident");
        addIfAny(extensions, "adverse-event-classification", classification);
        var process = new ArrayList<Map<String, Object>>();
        answered(process, "Process", "process");
        addIfAny(extensions, "adverse-event-process", process);
        var detection = new ArrayList<Map<String, Object>>();
        answered(detection, "DetectionPoint", "detection");
        addIfAny(extensions, "detection-factors", detection);
        event.answers()
                .immediateActions()
                .ifPresent(done -> extensions.add(extension(
                        "adverse-event-outcome", List.of(ordered("url", "ImmediateActions", "valueString", done)))));
        return extensions;
    }

    private void addIfAny(List<Map<String, Object>> to, String name, List<Map<String, Object>> parts) {
        if (!parts.isEmpty()) {
            to.add(extension(name, parts));
        }
    }

    private void answered(List<Map<String, Object>> to, String element, String question) {
        event.answers().code(question).ifPresent(code -> to.add(ordered("url", element, "valueCode", code)));
    }

    /** ODS codes as codes; those of the demonstration, which ODS never issues, by name or as text. */
    private void organisation(List<Map<String, Object>> to, String element, String code) {
        if (code.indexOf('-') < 0) {
            to.add(ordered("url", element, "valueCode", code));
            return;
        }
        var name = switch (element) {
            case "Organisation" -> event.providerName().orElse(code);
            case "IdentifiedLocation" -> event.siteName().orElse(code);
            default -> code;
        };
        to.add(ordered("url", element + "Other", "valueString", name));
    }

    /** Our own category as a code, and the words of the account as its text: R4 has no element for a description. */
    private Map<String, Object> about(Category category) {
        var coding = ordered("system", OURS + "category", "code", category.code(), "display", category.label());
        return ordered("coding", List.of(coding), "text", event.answers().description());
    }

    /** R4 binds severity to three codes; it follows the answer on physical harm, so that the two never differ. */
    private Optional<Map<String, Object>> severity() {
        return event.answers().code("physical-harm").flatMap(harm -> switch (harm) {
            case "4" -> Optional.of(severity("mild", "Mild"));
            case "3" -> Optional.of(severity("moderate", "Moderate"));
            case "2", "1" -> Optional.of(severity("severe", "Severe"));
            default -> Optional.<Map<String, Object>>empty();
        });
    }

    private static Map<String, Object> severity(String code, String display) {
        return Map.of("coding", List.of(ordered("system", SEVERITY_SYSTEM, "code", code, "display", display)));
    }

    private Map<String, Object> extension(String name, List<Map<String, Object>> parts) {
        return ordered("extension", List.copyOf(parts), "url", taxonomy.definition(name));
    }

    private static Map<String, Object> contained(String type, String id, Map<String, Object> extension) {
        var resource = ordered("resourceType", type, "id", id);
        resource.put("extension", List.of(extension));
        return resource;
    }

    private static Map<String, Object> ordered(String name, Object value, String name2, Object value2) {
        var map = new LinkedHashMap<String, Object>();
        map.put(name, value);
        map.put(name2, value2);
        return map;
    }

    private static Map<String, Object> ordered(
            String name, Object value, String name2, Object value2, String name3, Object value3) {
        var map = ordered(name, value, name2, value2);
        map.put(name3, value3);
        return map;
    }
}
