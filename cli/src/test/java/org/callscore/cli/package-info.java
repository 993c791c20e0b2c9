/** Tests of the program: whole commands in process, and the classes behind them. */
@NullMarked
package org.callscore.cli;

import org.jspecify.annotations.NullMarked;
