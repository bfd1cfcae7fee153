package pqs.notifications.service;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.EmailAddress;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonDetails;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.ShiftId;
import pqs.notifications.directory.SomePeople;
import pqs.notifications.notice.FlagRaised;
import pqs.notifications.notice.app.OweNotices;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** What tests of the running service begin with. */
@ApplicationScoped
class Journey {

    /** The token of a form is the one in its cookie. */
    static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    private static final Scope SCOPE = new Scope.Service("notifications.test");

    private final People people;
    private final Organisations organisations;
    private final OnCallShifts shifts;
    private final OweNotices oweNotices;
    private final Scopes scopes;
    private final Ids ids;
    private final Clock clock;
    private final AgroalDataSource dataSource;

    Journey(
            People people,
            Organisations organisations,
            OnCallShifts shifts,
            OweNotices oweNotices,
            Scopes scopes,
            Ids ids,
            Clock clock,
            AgroalDataSource dataSource) {
        this.people = people;
        this.organisations = organisations;
        this.shifts = shifts;
        this.oweNotices = oweNotices;
        this.scopes = scopes;
        this.ids = ids;
        this.clock = clock;
        this.dataSource = dataSource;
    }

    /** The code of a commissioner in the directory that no other test uses. */
    String newOrganisation() {
        var code = newCode();
        organisation(code, OrganisationKind.COMMISSIONER);
        return code;
    }

    /** A code that nothing in the directory has. */
    String newCode() {
        return "T-" + ids.nextReference('T').value().substring(2);
    }

    /** Is in the directory and stands by itself. */
    void organisation(String code, OrganisationKind kind) {
        scopes.runAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var known = new OrganisationCode(code);
                    if (organisations.find(known).isEmpty()) {
                        organisations.save(Organisation.Standing.entered(known, code + " (invented)", kind));
                    }
                }));
    }

    Person joined(PersonDetails details) {
        return scopes.callAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var person = SomePeople.joined(details);
                    people.save(person);
                    return person;
                }));
    }

    /** Reachable at {@code <subject>@downland.invalid}. */
    static PersonDetails somebody(String subject, String organisation, Set<Role> roles) {
        return new PersonDetails(
                new PersonId(subject),
                "Somebody " + subject,
                new Contact.ByEmail(new EmailAddress(subject + "@downland.invalid")),
                roles.stream().map(role -> new Membership(organisation, role)).collect(Collectors.toSet()));
    }

    /** Can be called for the organisation from then on, for so long. */
    void onCall(String organisation, PersonId person, Instant from, Duration length) {
        scopes.runAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> shifts.add(OnCallShift.planned(
                                new ShiftId(ids.next()),
                                new OrganisationCode(organisation),
                                person,
                                from,
                                from.plus(length)))));
    }

    /** Has left, as somebody at the desk would record it. */
    void left(PersonId id) {
        scopes.runAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> people.save(
                                people.findForChange(id).orElseThrow().leave(clock.instant()))));
    }

    /** A flag has been raised for these commissioners; its notices are owed. */
    UUID flagRaisedFor(String... commissioners) {
        var flagId = ids.next();
        tell(new FlagRaised(
                ids.next(),
                flagId,
                ids.nextReference('F'),
                "3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.",
                List.of(commissioners)));
        return flagId;
    }

    void tell(FlagRaised flag) {
        scopes.runAs(SCOPE, () -> oweNotices.handle(flag));
    }

    /** Lets the time pass that a summary of an import waits. */
    void settle(Scope scope, String organisation) {
        scopes.runAs(
                scope,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = dataSource.getConnection();
                            var sql = connection.prepareStatement(
                                    "update notice set due_at = created_at"
                                            + " where organisation_code = ? and rule_id like 'imported-%' and state = 'owed'")) {
                        sql.setString(1, organisation);
                        sql.executeUpdate();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** Asks the database as the application's own role, in a scope. */
    long count(Scope scope, String question) {
        return scopes.callAs(scope, () -> count(question));
    }

    /** The first column of each row, in a scope. */
    List<String> texts(Scope scope, String question) {
        return scopes.callAs(scope, () -> texts(question));
    }

    /** The first column of each row, without any scope. */
    List<String> texts(String question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var sql = connection.createStatement();
                    var rows = sql.executeQuery(question)) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Without any scope. */
    long count(String question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var sql = connection.createStatement();
                    var rows = sql.executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
