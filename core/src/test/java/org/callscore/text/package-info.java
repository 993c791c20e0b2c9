/** Tests of the language layer: tables in {@code callscore/text/<code>/}, one line a case. */
@NullMarked
package org.callscore.text;

import org.jspecify.annotations.NullMarked;
