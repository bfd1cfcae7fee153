package pqs.workbench.conformance;

import java.util.ArrayList;
import java.util.List;

/** All methods that can be asked, by family. */
final class Shapes {

    private Shapes() {}

    static List<Shape> all() {
        var shapes = new ArrayList<Shape>();
        shapes.addAll(CountCusumShapes.all());
        shapes.addAll(DisproportionShapes.all());
        shapes.addAll(FunnelShapes.all());
        shapes.addAll(MultiplicityShapes.all());
        shapes.addAll(OutcomeCusumShapes.all());
        shapes.addAll(OutbreakShapes.all());
        shapes.addAll(RareShapes.all());
        shapes.addAll(ScanShapes.all());
        shapes.addAll(SequentialShapes.all());
        shapes.addAll(XmrShapes.all());
        return List.copyOf(shapes);
    }
}
