package pqs.surveillance.methods.rare;

/** Centre and limits of what lies between two events. */
public record BetweenLimits(double lower, double centre, double upper) {}
