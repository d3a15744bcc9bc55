/** Submitting, and reading what was submitted. */
package org.allmenning.submission.usecase;
