package pqs.workbench.conformance;

import java.util.List;
import java.util.stream.Stream;

/** All methods that can be asked, by family. */
final class Shapes {

    private Shapes() {}

    static List<Shape> all() {
        return Stream.of(CountCusumShapes.all(), MultiplicityShapes.all())
                .flatMap(List::stream)
                .toList();
    }
}
