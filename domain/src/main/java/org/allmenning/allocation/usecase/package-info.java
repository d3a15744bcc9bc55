/** Proposing and confirming how the frame is divided. */
package org.allmenning.allocation.usecase;
