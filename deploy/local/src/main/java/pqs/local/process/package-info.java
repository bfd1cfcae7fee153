/** Child processes: started, watched, restarted, ended; and the orphans of a launcher that was killed. */
@NullMarked
package pqs.local.process;

import org.jspecify.annotations.NullMarked;
