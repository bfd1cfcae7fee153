package pqs.local.people;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Everyone one can sign in as, in the order of the sign-in page. The list is {@code people.json} and nowhere else. */
public record DemonstrationPeople(List<DemonstrationUser> users) {

    private static final String LIST = "/pqs/local/people.json";

    public DemonstrationPeople {
        users = List.copyOf(users);
    }

    public static DemonstrationPeople load() {
        try (var json = DemonstrationPeople.class.getResourceAsStream(LIST)) {
            return new DemonstrationPeople(new JsonMapper().readValue(json, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of demonstration people cannot be read", e);
        }
    }

    public Optional<DemonstrationUser> find(String subject) {
        return users.stream().filter(user -> user.subject().equals(subject)).findFirst();
    }
}
