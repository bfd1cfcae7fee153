package pqs.intake.provider;

/** A place where a provider sees patients. */
public record Site(SiteCode code, String name) {}
