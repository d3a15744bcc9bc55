/** The authority and the applicants write to each other. */
package org.allmenning.correspondence.usecase;
