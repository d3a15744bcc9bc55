/** Submissions in the database. */
package org.allmenning.submission.persistence;
