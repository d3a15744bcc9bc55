package org.allmenning.assessment;

/** What a reviewer enters for one criterion. */
public record ScoreEntry(String criterion, int points, String reason) implements java.io.Serializable {}
