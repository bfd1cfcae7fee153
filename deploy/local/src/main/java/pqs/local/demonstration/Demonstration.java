package pqs.local.demonstration;

import java.io.PrintStream;
import pqs.local.RunningSystem;

/** Plays the story on a running system and says what was found. */
public final class Demonstration {

    private Demonstration() {}

    /** Returns 0 when every step did what it should, 1 when any did not. */
    public static int run(RunningSystem system, PrintStream out) {
        var story = new Story(out);
        var stage = Stage.on(system, story);
        try {
            new PracticeChapter(stage).play();
            new ProviderChapter(stage).play();
            new PeopleChapter(stage).play();
            new MergerChapter(stage).play();
            new InventedProviderChapter(stage).play();
            // Before the story, so that its e-mail is the newest in the outbox.
            new MeasureChapter(stage).play();
            new TrainingChapter(stage).play();
            new ConcernChapter(stage).play();
            var flag = new FlagChapter(stage).play();
            new MailChapter(stage).play(flag);
            new ReviewChapter(stage).play(flag);
            new TriageChapter(stage).play();
            new UrgentChapter(stage).play();
            new SealedChapter(stage).play();
            new UnreadableChapter(stage).play();
            new ConventionsChapter(stage).play(flag);
            new TruthChapter(stage).play();
            new AuditChapter(stage).play();
            new WhereToLook(stage).tell(flag);
        } catch (StepFailed | NoAnswer stopped) {
            story.broken(String.valueOf(stopped.getMessage()));
            story.tell("the story stops here, as what follows needs this");
        }
        return story.end() ? 0 : 1;
    }
}
