/** Measurements of matching, beside what they measure so that nothing is public for their sake. */
@NullMarked
package org.callscore.match;

import org.jspecify.annotations.NullMarked;
