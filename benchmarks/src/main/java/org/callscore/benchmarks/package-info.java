/**
 * Speed and quality, measured: what runs here prints figures. Read {@code DemoCallsWer.java} first.
 */
@NullMarked
package org.callscore.benchmarks;

import org.jspecify.annotations.NullMarked;
