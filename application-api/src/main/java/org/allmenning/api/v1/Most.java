package org.allmenning.api.v1;

import org.allmenning.api.problem.ProblemException;

/** How many answers at most: 1 to 200. */
public record Most(int number) {

    private static final int LARGEST = 200;

    /** As JAX-RS reads a parameter. */
    public static Most fromString(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST) {
            throw new ProblemException(400, "api.parameter.number", text, 1, LARGEST);
        }
        return new Most(Integer.parseInt(text));
    }
}
