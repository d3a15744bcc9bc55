package org.allmenning.api.v1;

import org.allmenning.api.problem.ProblemException;

/** Where a page of a list begins: 0 is the newest. */
public record Position(int number) {

    private static final int LAST = 999_999;

    /** As JAX-RS reads a parameter. */
    public static Position fromString(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new ProblemException(400, "api.parameter.number", text, 0, LAST);
        }
        return new Position(Integer.parseInt(text));
    }
}
