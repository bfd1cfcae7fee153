package pqs.notifications.directory.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.EmailAddress;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.PhoneNumber;
import pqs.notifications.directory.Tenure;

/** A row of {@code person}. */
@Entity
@Table(name = "person")
@NullUnmarked
class PersonEntity {

    @Id
    String subject;

    @Column(name = "display_name")
    String displayName;

    String email;

    String phone;

    int version;

    void take(Person person) {
        subject = person.id().subject();
        displayName = person.displayName();
        email = switch (person.contact()) {
            case Contact.ByEmail(var address) -> address.value();
            case Contact.NotOnFile _ -> null;
        };
        phone = person.phone().map(PhoneNumber::value).orElse(null);
        version = person.version();
    }

    Person toPerson(List<Tenure> tenures) {
        var contact = email == null ? new Contact.NotOnFile() : new Contact.ByEmail(new EmailAddress(email));
        var number = Optional.ofNullable(phone).map(PhoneNumber::new);
        return new Person(new PersonId(subject), displayName, contact, number, tenures, version);
    }
}
