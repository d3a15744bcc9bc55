/**
 * Decisions by two people, the awards of earlier years, and the publication of a call's awards.
 *
 * <p>Owns {@code decision}, {@code decision_party}, {@code award_line}, {@code award_import}, {@code publication},
 * {@code text_block}. Whatever is published is computed from decisions: {@link org.allmenning.decision.AwardList}.
 */
package org.allmenning.decision;
