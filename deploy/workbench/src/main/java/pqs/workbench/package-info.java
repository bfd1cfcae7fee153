/** The methods of surveillance at the command line; one package a command. */
@NullMarked
package pqs.workbench;

import org.jspecify.annotations.NullMarked;
