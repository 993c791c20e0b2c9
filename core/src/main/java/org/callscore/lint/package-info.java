/**
 * Internal: what in rules and phrase sets can hardly be meant. Comes in: packs, and their files as
 * written. Goes out: warnings that say where and what to do. Read {@code Linter} first.
 */
@NullMarked
package org.callscore.lint;

import org.jspecify.annotations.NullMarked;
