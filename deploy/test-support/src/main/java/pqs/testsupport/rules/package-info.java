/** The rules between rooms, as ArchUnit rules that every module's ArchitectureTest runs. */
@NullMarked
package pqs.testsupport.rules;

import org.jspecify.annotations.NullMarked;
