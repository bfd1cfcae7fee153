package pqs.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import pqs.local.data.DataFolder;

/** Ends what a killed launcher left behind and deletes the data folder. */
record Reset(Path dataFolder, boolean yes) {

    private static final int NOT_DONE = 1;

    int run(InputStream answers, PrintStream out) {
        var folder = new DataFolder(dataFolder);
        if (!Files.exists(dataFolder)) {
            out.println("There is no data folder " + dataFolder + ", so there is nothing to delete.");
            return 0;
        }
        if (!folder.isOurs()) {
            throw new NotReady(dataFolder + " is not a data folder of ./pqs, so nothing in it was deleted");
        }
        if (!yes && !confirmed(answers, out)) {
            out.println("Nothing was deleted.");
            return NOT_DONE;
        }
        LocalSystem.delete(folder, new Progress(out));
        out.println("Deleted " + dataFolder + ".");
        return 0;
    }

    private boolean confirmed(InputStream answers, PrintStream out) {
        out.print("Delete all data in " + dataFolder + "? Type yes: ");
        out.flush();
        var lines = new Scanner(answers, StandardCharsets.UTF_8);
        return lines.hasNextLine() && lines.nextLine().strip().equals("yes");
    }
}
