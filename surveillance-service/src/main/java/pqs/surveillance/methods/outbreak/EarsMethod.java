package pqs.surveillance.methods.outbreak;

/** Which of the methods of the Early Aberration Reporting System, and by whose definition. */
public enum EarsMethod {
    /** Against the points just before. */
    C1(0, 0),
    /** Against the points before with a gap of two, so that an outbreak does not raise its own baseline at once. */
    C2(2, 0),
    /** C2 of the point and of the two before it, added up as far as they exceed 1. */
    C3(2, 2),
    /** What {@code earsC} of R's surveillance 1.20.3 computes under the name C3. */
    C3_SURVEILLANCE(2, 2);

    private final int gap;
    private final int carried;

    EarsMethod(int gap, int carried) {
        this.gap = gap;
        this.carried = carried;
    }

    /** Points between the baseline and the point judged. */
    int gap() {
        return gap;
    }

    /** Earlier points whose excess counts too. */
    int carried() {
        return carried;
    }

    /** Points before the first that can be judged. */
    public int before(int baseline) {
        return baseline + gap + carried;
    }

    String methodName() {
        return switch (this) {
            case C1 -> "ears-c1";
            case C2 -> "ears-c2";
            case C3 -> "ears-c3";
            case C3_SURVEILLANCE -> "ears-c3-surveillance";
        };
    }
}
