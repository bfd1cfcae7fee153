/** Funnels: many units against one target at one time, with limits that know how much each unit could vary by chance. */
@NullMarked
package pqs.surveillance.methods.funnel;

import org.jspecify.annotations.NullMarked;
