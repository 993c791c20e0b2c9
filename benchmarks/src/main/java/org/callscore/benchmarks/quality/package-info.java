/**
 * How well CallScore hears what was said, measured on data that people labelled and that is not
 * part of the project. Comes in: JSON lines. Goes out: precision, recall and F1 with their counts.
 */
@NullMarked
package org.callscore.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
