package org.allmenning.application;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What became of a change of a line.
 *
 * @param code a message key where it was refused, else null
 */
public record LineAnswer(UUID lineId, String code, List<Serializable> arguments) implements Serializable {

    public LineAnswer {
        arguments = List.copyOf(arguments);
    }

    public boolean isDone() {
        return code == null;
    }
}
