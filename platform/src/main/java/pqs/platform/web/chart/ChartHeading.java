package pqs.platform.web.chart;

/**
 * What stands above and below a chart.
 *
 * @param id unique on its page: small letters, digits and hyphens
 * @param headline the message in a sentence, such as "Attendances rose by a tenth in three years"
 * @param subtitle what is shown, of whom, in which period and unit
 * @param csv address of the same values as CSV; empty for none
 */
public record ChartHeading(String id, String headline, String subtitle, String csv) {

    public ChartHeading {
        if (!id.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        if (headline.isBlank()) {
            throw new IllegalArgumentException("a chart states its message: " + id);
        }
    }
}
