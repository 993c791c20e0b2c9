/** Tests of texting: tables in YAML that every engine runs, and random comparisons. */
@NullMarked
package org.callscore.text;

import org.jspecify.annotations.NullMarked;
