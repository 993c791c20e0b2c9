/** Tests of matching: tables in YAML that every engine runs, and random comparisons. */
@NullMarked
package org.callscore.match;

import org.jspecify.annotations.NullMarked;
