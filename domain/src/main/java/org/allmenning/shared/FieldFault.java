package org.allmenning.shared;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param place the name of the field
 * @param code a message key that exists in all five languages
 * @param arguments what fills it
 */
public record FieldFault(String place, String code, List<Serializable> arguments) implements Serializable {

    public FieldFault {
        arguments = List.copyOf(arguments);
    }
}
