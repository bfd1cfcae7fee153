package pqs.surveillance.upload;

/**
 * Why a row was refused and what would mend it.
 *
 * @param row line of the file, from 1; the header is line 1
 * @param field column as its header names it
 * @param code stable code such as {@code missing}
 * @param message what is wrong and what to do about it, in one plain sentence or two
 */
public record RowFault(long row, String field, String code, String message) {}
