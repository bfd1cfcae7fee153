package pqs.platform.web;

/**
 * Something by which a list is filtered just now.
 *
 * @param label as read, such as "State: to take up"
 * @param without the query that shows the list without it, from its question mark on; empty for none
 */
public record ChosenFilter(String label, String without) {}
