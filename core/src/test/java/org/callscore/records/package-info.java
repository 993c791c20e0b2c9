@NullMarked
package org.callscore.records;

import org.jspecify.annotations.NullMarked;
