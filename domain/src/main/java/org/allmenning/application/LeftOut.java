package org.allmenning.application;

import java.io.Serializable;
import java.util.List;

/**
 * Something of an earlier application that does not fit into another call.
 *
 * @param code a message key below {@code leftOut.}
 */
public record LeftOut(String code, List<Serializable> arguments) implements Serializable {

    public LeftOut {
        arguments = List.copyOf(arguments);
    }

    static LeftOut of(String code, Serializable... arguments) {
        return new LeftOut(code, List.of(arguments));
    }
}
