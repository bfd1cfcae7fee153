package pqs.local.gateway;

import java.net.BindException;
import pqs.local.NotReady;

/** Says who has the port that we want. */
final class PortTaken {

    private PortTaken() {}

    static NotReady explain(int port, Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        if (!(cause instanceof BindException)) {
            return new NotReady("the gateway cannot listen on port " + port + ": " + cause.getMessage(), cause);
        }
        var holder = PortHolder.of(port).map(who -> " by " + who).orElse(" by another program");
        return new NotReady(
                "port " + port + " is in use" + holder
                        + ". End it, or choose another port with --port N (0 takes any free one).",
                cause);
    }
}
