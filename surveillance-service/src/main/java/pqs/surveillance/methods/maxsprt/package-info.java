/** Maximised sequential probability ratio tests: surveillance that ends when so much has been expected. */
@NullMarked
package pqs.surveillance.methods.maxsprt;

import org.jspecify.annotations.NullMarked;
