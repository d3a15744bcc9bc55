/**
 * The frame and how it is divided: proposed amounts per sub-project and year, and the ledger that the database keeps from
 * going below zero.
 *
 * <p>Owns {@code frame_account}, {@code frame_entry}, {@code allocation}, {@code allocation_line}. What leaves: confirmed lines.
 */
package org.allmenning.allocation;
