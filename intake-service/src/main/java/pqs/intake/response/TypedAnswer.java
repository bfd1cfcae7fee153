package pqs.intake.response;

/**
 * An answer as it came: nothing in it is believed yet, and what was left out is empty.
 *
 * @param actionsOn as year-month-day
 */
public record TypedAnswer(String words, String actions, String actionsOn, boolean identifiersChecked) {}
