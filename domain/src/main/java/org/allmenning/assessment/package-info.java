/**
 * The formal check of submissions, reviewers and their scores: assignment, impartiality, points with reasons, weighted totals, the panel, ranking.
 *
 * <p>Owns {@code formal_check}, {@code formal_judgement}, {@code review}, {@code review_score}, {@code panel} and {@code panel_score}. Works on submissions; of the application it knows only the case status.
 */
package org.allmenning.assessment;
