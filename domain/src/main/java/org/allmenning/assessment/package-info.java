/**
 * Reviewers and their scores: assignment, impartiality, points with reasons, weighted totals, ranking.
 *
 * <p>Owns {@code review} and {@code review_score}. Works on submissions; of the application it knows only the case status.
 */
package org.allmenning.assessment;
