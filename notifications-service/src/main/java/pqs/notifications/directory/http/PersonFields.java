package pqs.notifications.directory.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pqs.notifications.directory.PersonForm;
import pqs.notifications.directory.PersonForm.TypedMembership;
import pqs.notifications.directory.Role;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/**
 * The fields of the page about a person. Memberships are rows, named as the faults name them; a row left blank is no
 * membership, so clearing one ends it.
 */
final class PersonFields {

    /** Blank rows offered below those in use. */
    private static final int SPARE_ROWS = 2;

    static final List<Choice> ROLES = Arrays.stream(Role.values())
            .map(role -> new Choice(role.code(), role.label()))
            .toList();

    private PersonFields() {}

    /** Names of the fields of one membership. */
    record Row(String organisationField, String roleField, int number) {}

    static List<Row> rows(Form form) {
        int inUse = (int) IntStream.range(0, PersonForm.MEMBERSHIPS_MAX)
                .filter(i -> !isBlank(form, i))
                .count();
        return IntStream.range(0, Math.min(inUse + SPARE_ROWS, PersonForm.MEMBERSHIPS_MAX))
                .mapToObj(PersonFields::row)
                .toList();
    }

    static Form of(PersonView person) {
        var form = Form.blank()
                .with("subject", person.subject())
                .with("displayName", person.displayName())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("version", String.valueOf(person.version()));
        for (int i = 0; i < person.memberships().size(); i++) {
            var held = person.memberships().get(i);
            form = form.with(row(i).organisationField(), held.organisationCode())
                    .with(row(i).roleField(), held.role());
        }
        return form;
    }

    /** Blank rows are left out, so the rows are counted anew: the form must be shown again from {@link #compact}. */
    static PersonForm read(Form form) {
        var memberships = new ArrayList<TypedMembership>();
        for (int i = 0; i < PersonForm.MEMBERSHIPS_MAX; i++) {
            if (!isBlank(form, i)) {
                memberships.add(
                        new TypedMembership(form.value(row(i).organisationField()), form.value(row(i).roleField())));
            }
        }
        return new PersonForm(
                form.value("subject"),
                form.value("displayName"),
                form.value("email"),
                form.value("phone"),
                memberships);
    }

    /** The same answers with the rows in use moved together. */
    static Form compact(Form form) {
        var typed = read(form);
        var compact = Form.blank()
                .with("subject", typed.subject())
                .with("displayName", typed.displayName())
                .with("email", typed.email())
                .with("phone", typed.phone())
                .with("version", form.value("version"));
        for (int i = 0; i < typed.memberships().size(); i++) {
            var membership = typed.memberships().get(i);
            compact = compact.with(row(i).organisationField(), membership.organisationCode())
                    .with(row(i).roleField(), membership.role());
        }
        return compact;
    }

    /** Compared as read, not as typed: a number is the same however it is grouped. */
    static List<Difference> differences(PersonView stands, PersonView typed) {
        return Difference.among(
                new Difference("Name", stands.displayName(), typed.displayName()),
                new Difference("E-mail address", stands.email(), typed.email()),
                new Difference("Telephone number", stands.phone(), typed.phone()),
                new Difference("Roles", stands.rolesWords(), typed.rolesWords()));
    }

    private static boolean isBlank(Form form, int i) {
        return form.value(row(i).organisationField()).isEmpty()
                && form.value(row(i).roleField()).isEmpty();
    }

    private static Row row(int i) {
        return new Row("memberships[" + i + "].organisationCode", "memberships[" + i + "].role", i + 1);
    }
}
