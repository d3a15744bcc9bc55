/**
 * What was sent in: immutable, numbered versions of everything, with a hash over their canonical form.
 *
 * <p>Owns {@code submission} and {@code call_case_number}. Takes a draft by its id, leaves a snapshot: from here on everybody
 * works on {@link org.allmenning.submission.SubmittedApplication}, never on the draft.
 */
package org.allmenning.submission;
