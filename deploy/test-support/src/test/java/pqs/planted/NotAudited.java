package pqs.planted;

/** Stands for the platform's, which this module does not know. */
public @interface NotAudited {}
