package pqs.bench.methods;

/** What operations a second are shown as. */
enum Unit {
    MILLIONS_A_SECOND("million/s") {
        @Override
        double of(double perSecond) {
            return perSecond / 1e6;
        }
    },
    A_SECOND("/s") {
        @Override
        double of(double perSecond) {
            return perSecond;
        }
    },
    MILLISECONDS("ms each") {
        @Override
        double of(double perSecond) {
            return 1e3 / perSecond;
        }
    };

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract double of(double perSecond);
}
