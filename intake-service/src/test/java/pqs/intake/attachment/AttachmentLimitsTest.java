package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;

class AttachmentLimitsTest {

    private static final AttachmentLimits LIMITS = new AttachmentLimits(5, 1_048_576);

    @Test
    void aWithheldFileLeavesItsPlaceToTheRightOne() {
        assertThat(LIMITS.fault(SampleFiles.PDF, 4, 19)).isEmpty();
        assertThat(LIMITS.fault(SampleFiles.PDF, 5, 0)).map(Fault::code).contains("too-many-files");
    }

    @Test
    void notForEver() {
        assertThat(LIMITS.fault(SampleFiles.PDF, 0, 20)).map(Fault::code).contains("too-many-withheld");
    }
}
