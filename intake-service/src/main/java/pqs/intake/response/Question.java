package pqs.intake.response;

/**
 * What a provider is asked, in words written for it.
 *
 * @param words 10 to 4,000 characters
 * @param identifiersChecked whoever asks was shown what may identify a patient, and kept the words
 * @param urgent to be answered in the shorter time
 */
public record Question(String words, boolean identifiersChecked, SharedFacts shared, boolean urgent) {}
