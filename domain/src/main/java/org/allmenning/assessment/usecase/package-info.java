/** Assigning, declaring impartiality, scoring. */
package org.allmenning.assessment.usecase;
