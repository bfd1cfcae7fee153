package pqs.platform.paging;

/**
 * Place of a row in a list ordered by a name, and by code where names are equal. It travels in addresses, so the name is
 * that of an organisation, never a person's.
 */
public record ByName(String name, String code) {}
