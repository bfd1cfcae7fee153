package pqs.notifications.directory.http;

import java.util.Arrays;
import java.util.List;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationForm;
import pqs.notifications.directory.OrganisationKind;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The fields of the page that enters an organisation or describes one anew. */
final class OrganisationFields {

    static final String VERSION = "version";

    static final List<Choice> KINDS = Arrays.stream(OrganisationKind.values())
            .map(kind -> new Choice(kind.code(), kind.label()))
            .toList();

    private OrganisationFields() {}

    /**
     * What the directory holds beside what the form says.
     *
     * @param crossed whether somebody else has changed the entry since the form was opened
     * @param differences where the form says otherwise than the entry, if they have crossed
     * @param entry address of the entry of what was to be added and is there already; else empty
     */
    record OnRecord(boolean crossed, List<Difference> differences, String entry) {

        static final OnRecord NOTHING = new OnRecord(false, List.of(), "");

        static OnRecord alreadyAt(String entry) {
            return new OnRecord(false, List.of(), entry);
        }

        static OnRecord crossed(Form form, Organisation stands) {
            var typed = read(form);
            var differences = Difference.among(
                    new Difference("Name", stands.name(), typed.name()),
                    new Difference(
                            "What it is", stands.kind().label(), typed.kind().label()));
            return new OnRecord(true, differences, "");
        }
    }

    static Form blank() {
        return asNew(Form.blank());
    }

    static Form of(Organisation organisation) {
        return Form.blank()
                .with("code", organisation.code().value())
                .with("name", organisation.name())
                .with("kind", organisation.kind().code())
                .with(VERSION, String.valueOf(organisation.version()));
    }

    /** The same answers, for an organisation that is not in the directory. */
    static Form asNew(Form form) {
        return form.with(VERSION, String.valueOf(SeenVersion.NONE));
    }

    /** Whether the form was opened to enter an organisation, not to describe one on record. */
    static boolean isForNew(Form form) {
        return !form.chosen("known", "yes");
    }

    /**
     * @throws Refused with a fault for each field to mend
     */
    static OrganisationForm.Description read(Form form) {
        return new OrganisationForm(form.value("code"), form.value("name"), form.value("kind")).parse();
    }
}
