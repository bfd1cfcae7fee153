package pqs.platform.time;

/** Something that happened to a deadline since it started. */
sealed interface DeadlineEvent permits Pause, Change {}
