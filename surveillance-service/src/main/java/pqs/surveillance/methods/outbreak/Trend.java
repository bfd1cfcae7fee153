package pqs.surveillance.methods.outbreak;

/** Whether a model has a slope in time. */
enum Trend {
    LINEAR,
    NONE
}
