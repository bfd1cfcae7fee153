/** Charts of rare events, drawn from what lies between them. */
@NullMarked
package pqs.surveillance.methods.rare;

import org.jspecify.annotations.NullMarked;
