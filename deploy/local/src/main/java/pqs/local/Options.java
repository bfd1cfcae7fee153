package pqs.local;

import java.nio.file.Path;

/**
 * How to start the system.
 *
 * @param projectFolder the checkout whose built services are run
 * @param dataFolder where databases, topics, mails, logs and secrets are kept
 * @param gatewayPort the one port people know; 0 takes any free one
 * @param restartDeadChildren whether a child that dies comes back by itself
 */
public record Options(Path projectFolder, Path dataFolder, int gatewayPort, boolean restartDeadChildren) {

    public static final int USUAL_GATEWAY_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    public Options {
        if (gatewayPort < 0 || gatewayPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is between 0 and " + HIGHEST_PORT + ", not " + gatewayPort);
        }
        projectFolder = projectFolder.toAbsolutePath().normalize();
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /** Any free port; what tests use, so that two may run beside each other. */
    public static Options inFolder(Path projectFolder, Path dataFolder) {
        return new Options(projectFolder, dataFolder, 0, true);
    }

    public Options withoutRestarts() {
        return new Options(projectFolder, dataFolder, gatewayPort, false);
    }
}
