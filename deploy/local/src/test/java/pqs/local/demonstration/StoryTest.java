package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Story story = new Story(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void aFigureThatIsNotAsExpectedFailsTheStoryAndSaysBothFigures() {
        story.check("real practices", 12_922, 12_921);

        assertThat(story.end()).isFalse();
        assertThat(text()).contains("FAIL real practices: expected 12,922, found 12,921");
    }

    @Test
    void aStoryWithOneBrokenStepAmongGoodOnesIsNotAGoodStory() {
        story.step("one");
        story.broken("two");
        story.step("three");

        assertThat(story.end()).isFalse();
        assertThat(text()).endsWith("demonstration: 2 steps passed, 1 failed\n");
    }

    @Test
    void aStoryOfGoodStepsEndsWellAndCountsThem() {
        story.step("one");
        story.check("two", true);
        story.tell("not a step");

        assertThat(story.end()).isTrue();
        assertThat(text()).endsWith("demonstration: 2 steps passed, 0 failed\n");
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
