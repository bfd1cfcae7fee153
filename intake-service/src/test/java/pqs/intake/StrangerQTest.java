package pqs.intake;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import pqs.intake.attachment.PlantedFile;
import pqs.testsupport.access.StrangerMatrix;

/** Nobody learns anything of a concern that is not theirs, nor that there is one. */
@QuarkusTest
class StrangerQTest extends StrangerMatrix {

    private static final String NARRATIVE = "Planted words of a report that no stranger may read.";

    private static final String ALERT = "Planted words of an alert that no stranger may read.";

    private static final String OWNER = "Planted Complaints Office";

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    @Inject
    PlantedAlert plantedAlert;

    @Inject
    PlantedQuestion plantedQuestion;

    @Inject
    PlantedOnward plantedOnward;

    @Inject
    PlantedFile plantedFile;

    @Override
    protected Map<String, String> there() {
        world.setUp();
        var concern = planted.take("stranger-matrix", NARRATIVE);
        var alert = plantedAlert.raise("stranger-matrix", ALERT);
        var question = plantedQuestion.ask(concern);
        var onward = plantedOnward.of(concern, OWNER);
        var file = plantedFile.add(concern, "DEMO-GP1", false);
        return Map.of(
                "concernId", concern.toString(),
                "alertId", alert.toString(),
                "requestId", question.toString(),
                "onwardId", onward.toString(),
                "attachmentId", file.toString());
    }

    @Override
    protected List<String> planted() {
        return List.of(
                NARRATIVE,
                ALERT,
                OWNER,
                PlantedQuestion.WORDS,
                PlantedFile.NAME,
                PlantedConcern.REPORTER,
                PlantedConcern.PATIENT,
                PlantedConcern.PRACTITIONER);
    }

    @Override
    protected List<String> open() {
        return List.of();
    }
}
