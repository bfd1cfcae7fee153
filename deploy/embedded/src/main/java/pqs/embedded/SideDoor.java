package pqs.embedded;

/**
 * A second door of a broker, for clients who come through something that stands in between: who enters here is told to come
 * back by the advertised port and not by the broker's own.
 */
public record SideDoor(int port, int advertisedPort) {

    /** {@code port:advertisedPort}, as the command line writes it. */
    static SideDoor parse(String text) {
        try {
            var ports = text.split(":", -1);
            if (ports.length == 2) {
                return new SideDoor(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
            }
        } catch (NumberFormatException answeredBelow) {
            // The same answer as for a text of another shape.
        }
        throw new IllegalArgumentException("--side-door must be port:advertised port, not " + text);
    }

    @Override
    public String toString() {
        return port + ":" + advertisedPort;
    }
}
