package org.allmenning.submission;

/** Chosen by the sender, 8 to 100 printable characters: the same key twice is the same submission, not another. */
public record IdempotencyKey(String value) {

    public IdempotencyKey {
        if (value == null || !value.matches("[\\x21-\\x7e]{8,100}")) {
            throw new IdempotencyKeyUnusable();
        }
    }
}
