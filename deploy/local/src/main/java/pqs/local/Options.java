package pqs.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to start the system.
 *
 * @param projectFolder the checkout whose built services are run
 * @param dataFolder where databases, topics, mails, logs and secrets are kept
 * @param gatewayPort the one port people know; 0 takes any free one
 * @param restartDeadChildren whether a child that dies comes back by itself
 * @param services which of the four services run; all of them unless a test needs fewer
 * @param replicated those of them that run in two processes, as in production; the gateway sends visitors to the first
 * @param detours what a fault campaign puts in the way, if this is one
 * @param rehearsal whether this is the run from which later starts are made quicker (see {@link Rehearsal})
 */
public record Options(
        Path projectFolder,
        Path dataFolder,
        int gatewayPort,
        boolean restartDeadChildren,
        List<String> services,
        List<String> replicated,
        Optional<Detours> detours,
        boolean rehearsal) {

    public static final int USUAL_GATEWAY_PORT = 8080;
    static final int HIGHEST_PORT = 65_535;

    public Options {
        if (gatewayPort < 0 || gatewayPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is between 0 and " + HIGHEST_PORT + ", not " + gatewayPort);
        }
        if (!ServiceCommand.NAMES.containsAll(services)) {
            throw new IllegalArgumentException("the services are " + ServiceCommand.NAMES + ", not " + services);
        }
        projectFolder = projectFolder.toAbsolutePath().normalize();
        dataFolder = dataFolder.toAbsolutePath().normalize();
        services = List.copyOf(services);
        replicated = List.copyOf(replicated);
    }

    /** Any free port; what tests use, so that two may run beside each other. */
    public static Options inFolder(Path projectFolder, Path dataFolder) {
        return new Options(
                projectFolder, dataFolder, 0, true, ServiceCommand.NAMES, List.of(), Optional.empty(), false);
    }

    public Options onPort(int port) {
        return changed(draft -> draft.gatewayPort = port);
    }

    public Options withoutRestarts() {
        return changed(draft -> draft.restartDeadChildren = false);
    }

    public Options withServices(List<String> some) {
        return changed(draft -> draft.services = some);
    }

    public Options replicating(String service) {
        return changed(draft -> draft.replicated = List.of(service));
    }

    public Options by(Detours some) {
        return changed(draft -> draft.detours = Optional.of(some));
    }

    Options asRehearsalIn(Path folder) {
        return new Options(projectFolder, folder, 0, false, services, List.of(), Optional.empty(), true);
    }

    private Options changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new Options(
                projectFolder,
                dataFolder,
                draft.gatewayPort,
                draft.restartDeadChildren,
                draft.services,
                draft.replicated,
                draft.detours,
                rehearsal);
    }

    /** What may be chosen anew, by name: in a row of eight arguments it is soon mistaken. */
    private static final class Draft {

        private int gatewayPort;
        private boolean restartDeadChildren;
        private List<String> services;
        private List<String> replicated;
        private Optional<Detours> detours;

        Draft(Options options) {
            gatewayPort = options.gatewayPort;
            restartDeadChildren = options.restartDeadChildren;
            services = options.services;
            replicated = options.replicated;
            detours = options.detours;
        }
    }
}
