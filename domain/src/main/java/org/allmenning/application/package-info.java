/**
 * Applications while they are written: title, partners, sub-projects and their budgets, cell by cell.
 *
 * <p>Owns {@code grant_application}, {@code application_partner}, {@code sub_project}, {@code budget_line},
 * {@code budget_cell}, {@code budget_change}, {@code application_presence}, {@code completion_request}, {@code
 * completion_comment}, {@code rules_version_seen}, {@code withdrawal}, {@code application_attachment} and {@code attachment_content}. Sees {@code funding}, {@code organisation}, {@code shared}. Nothing
 * consolidated is stored: sums are computed in {@link org.allmenning.application.Budget}. What leaves: an id, the case
 * status, and a budget to be frozen.
 */
package org.allmenning.application;
