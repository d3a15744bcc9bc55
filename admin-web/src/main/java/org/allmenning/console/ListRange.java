package org.allmenning.console;

/**
 * Which lines of a long list a page shows.
 *
 * @param first counted from 1; 0 where nothing is shown
 * @param newer the address of the page before, or null
 * @param older the address of the page after, or null
 */
public record ListRange(int first, int last, int total, String newer, String older) {

    static final int ROWS = 50;

    /**
     * @param page counted from 0, as the address says
     * @param shown how many lines the page has
     */
    static ListRange of(int page, int shown, int total) {
        var last = page * ROWS + shown;
        return new ListRange(
                shown == 0 ? 0 : page * ROWS + 1,
                last,
                total,
                page == 0 ? null : "?page=" + (page - 1),
                last >= total ? null : "?page=" + (page + 1));
    }
}
