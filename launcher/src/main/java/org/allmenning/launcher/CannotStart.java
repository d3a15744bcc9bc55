package org.allmenning.launcher;

/** A reason why nothing runs, as one sentence for the person at the terminal: what is wrong and what helps. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
