/**
 * Charts drawn on the server as SVG, with their table: {@code {#chart chart=…}}. Plain types and geometry without I/O; a new
 * kind (funnel, g and t) is another {@link pqs.platform.web.chart.Chart}.
 */
@NullMarked
package pqs.platform.web.chart;

import org.jspecify.annotations.NullMarked;
