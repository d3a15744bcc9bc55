package org.allmenning.application;

/**
 * Something typed into a cell.
 *
 * @param seenRevision the revision of the cell when the person began to type
 * @param typed the text as typed or pasted; empty clears the cell
 */
public record CellEntry(CellKey key, long seenRevision, String typed) {}
