/** The directory of practices: who may report, as the national directory knows them. Pure. */
@NullMarked
package pqs.intake.practice;

import org.jspecify.annotations.NullMarked;
