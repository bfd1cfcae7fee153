package pqs.platform.web;

/**
 * One answer of a set of radios, checkboxes or a drop-down list.
 *
 * @param value what is submitted
 * @param label what is read
 * @param hint a line below the label; empty for none
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
