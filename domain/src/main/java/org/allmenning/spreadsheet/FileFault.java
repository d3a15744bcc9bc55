package org.allmenning.spreadsheet;

import java.io.Serializable;
import java.util.List;

/**
 * Something in a file that cannot be taken over.
 *
 * @param line of the file, from 1; 0 for the whole file
 * @param column the column's heading, or empty for the whole line
 * @param code a message key below {@code file.}
 */
public record FileFault(int line, String column, String code, List<Serializable> arguments) implements Serializable {

    static FileFault at(long line, String column, String code, Serializable... arguments) {
        return new FileFault((int) line, column, code, List.of(arguments));
    }
}
