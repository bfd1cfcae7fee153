package pqs.testsupport.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** Sorts classes into the four transports; all http of a service is one, and so on. */
record TransportSlices(Rooms rooms) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        for (var room : List.of("http", "inbound", "db", "events")) {
            if (rooms.in(rooms.base() + ".." + room + "..").test(type)) {
                return SliceIdentifier.of(room);
            }
        }
        return SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the transports of " + rooms.base();
    }
}
