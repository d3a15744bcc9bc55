package org.allmenning.decision;

/** What a text block is for. */
public enum TextPurpose {
    REASON,
    CONDITION
}
