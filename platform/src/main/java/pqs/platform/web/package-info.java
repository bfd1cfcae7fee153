/** The page layout and the NHS component tags. */
@NullMarked
package pqs.platform.web;

import org.jspecify.annotations.NullMarked;
