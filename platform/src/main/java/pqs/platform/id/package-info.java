/** Identifiers for machines (UUIDv7) and reference numbers for people (with a check digit). */
@NullMarked
package pqs.platform.id;

import org.jspecify.annotations.NullMarked;
