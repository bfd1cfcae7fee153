package pqs.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Processes that work on a folder of ours, whether or not anybody wrote them down: one that starts a process may be killed
 * before it can record it. To end a stranger is worse than to leave an orphan, so a process must be this user's, run one of
 * the programs, bear the argument word for word, and see under the folder's path the very folder that we see: one in a
 * container may work on another of the same name.
 *
 * @param folder as a real path
 * @param programs the names of the files they run, such as {@code java}
 * @param argument one of their arguments, which names the folder
 */
public record ProcessesOn(Path folder, Set<String> programs, String argument) {

    public ProcessesOn {
        programs = Set.copyOf(programs);
        if (!argument.contains(folder.toString())) {
            throw new IllegalArgumentException("the argument must name the folder " + folder + ": " + argument);
        }
    }

    /** Those that live now. A handle that is used later is still theirs: it ends nothing that was given the same id. */
    public List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> worksOnIt(process.info()))
                .filter(this::seesOurFolder)
                .toList();
    }

    private boolean worksOnIt(ProcessHandle.Info info) {
        return info.user().isPresent()
                && info.user().equals(ProcessHandle.current().info().user())
                && info.command().map(Path::of).filter(this::isOneOfThePrograms).isPresent()
                && info.arguments().filter(this::bearsTheArgument).isPresent();
    }

    private boolean isOneOfThePrograms(Path command) {
        return command.getFileName() != null
                && programs.contains(command.getFileName().toString());
    }

    private boolean bearsTheArgument(String... arguments) {
        return Arrays.asList(arguments).contains(argument);
    }

    private boolean seesOurFolder(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/root" + folder), folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
