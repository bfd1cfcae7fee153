package pqs.platform.web;

/**
 * One entry of the menu.
 *
 * @param current whether the page being shown lies under it
 */
public record NavigationItem(String label, String href, boolean current) {}
