/**
 * What a call is judged by: rules, phrase sets, packs and the team's profile, with the readers that
 * say what is wrong with a file and where. Comes in: YAML. Goes out: a {@link
 * org.callscore.rule.RulePack}. Read {@code Rule.java} first, then {@code Phrase.java}.
 */
@NullMarked
package org.callscore.rule;

import org.jspecify.annotations.NullMarked;
