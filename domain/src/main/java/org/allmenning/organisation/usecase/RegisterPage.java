package org.allmenning.organisation.usecase;

import java.io.Serializable;
import java.util.List;

/**
 * Some rows of the register.
 *
 * @param page from 0
 * @param total how many rows all pages have together
 */
public record RegisterPage(List<RegisterRow> rows, int page, int rowsPerPage, int total) implements Serializable {

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return (total + rowsPerPage - 1) / rowsPerPage;
    }
}
