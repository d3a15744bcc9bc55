/** Preparing, approving, importing and publishing. */
package org.allmenning.decision.usecase;
