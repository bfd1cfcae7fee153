package pqs.intake;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import pqs.testsupport.access.StrangerMatrix;

/** Nobody learns anything of a concern that is not theirs, nor that there is one. */
@QuarkusTest
class StrangerQTest extends StrangerMatrix {

    private static final String NARRATIVE = "Planted words of a report that no stranger may read.";

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    @Override
    protected Map<String, String> there() {
        world.setUp();
        var concern = planted.take("stranger-matrix", NARRATIVE);
        return Map.of("concernId", concern.toString());
    }

    @Override
    protected List<String> planted() {
        return List.of(NARRATIVE, PlantedConcern.REPORTER, PlantedConcern.PATIENT, PlantedConcern.PRACTITIONER);
    }

    @Override
    protected List<String> open() {
        return List.of();
    }
}
