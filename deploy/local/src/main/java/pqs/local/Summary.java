package pqs.local;

import java.io.PrintStream;
import pqs.local.people.DemonstrationUser;

/** What a person needs to know once everything runs. */
final class Summary {

    private Summary() {}

    static void print(RunningSystem system, PrintStream out) {
        var gateway = system.gateway();
        out.println();
        out.println("Everything is ready.");
        out.println();
        out.println("  Report a concern      " + gateway + "/intake/");
        out.println("  Providers and flags   " + gateway + "/surveillance/");
        out.println("  Reviews               " + gateway + "/review/");
        out.println("  People and notices    " + gateway + "/notifications/");
        out.println("  E-mails sent          " + gateway + "/outbox");
        out.println();
        out.println("  One sign-in serves all of them. Sign in as:");
        for (DemonstrationUser user : system.users()) {
            out.printf("    %-29s %s%n", user.title(), user.organisationName());
        }
        out.println();
        out.println("  A token for the APIs:");
        out.println("    curl -s " + gateway
                + "/idp/token -d grant_type=client_credentials -d client_id=demo-gp -d client_secret=any");
        out.println();
        out.println("  Data and logs are in " + system.dataFolder() + ". Ctrl-C stops everything; the data stays.");
        out.println();
        out.flush();
    }
}
