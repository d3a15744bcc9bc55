package org.allmenning.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The picture of points on their scale: a tick for every whole point, a dot for every score, a larger one where several gave
 * the same, a ring for what was agreed. Places are in the units of the drawing, from {@link #LEFT}.
 *
 * @param ticks the places of the whole points
 * @param dots the scores
 * @param from where the lowest score lies, or null without scores
 * @param to where the highest score lies
 * @param ring where the agreed points lie, or null
 * @param wide whether the scores lie more than half the scale apart
 */
public record SpreadPicture(
        List<BigDecimal> ticks, List<Dot> dots, BigDecimal from, BigDecimal to, BigDecimal ring, boolean wide) {

    private static final int LEFT = 10;
    private static final int WIDTH = 116;

    /** A score at its place; the radius is larger where several gave it. */
    public record Dot(BigDecimal place, String radius) {}

    /** @param agreedHalves twice the agreed points, or null */
    static SpreadPicture of(List<Integer> points, Integer agreedHalves, int top) {
        var number = new TreeMap<Integer, Integer>();
        points.forEach(point -> number.merge(point, 1, Integer::sum));
        var dots = number.entrySet().stream()
                .map(entry -> new Dot(place(2 * entry.getKey(), top), entry.getValue() > 1 ? "5" : "3.5"))
                .toList();
        return new SpreadPicture(
                IntStream.rangeClosed(0, top)
                        .mapToObj(point -> place(2 * point, top))
                        .toList(),
                dots,
                dots.isEmpty() ? null : place(2 * number.firstKey(), top),
                dots.isEmpty() ? null : place(2 * number.lastKey(), top),
                agreedHalves == null ? null : place(agreedHalves, top),
                !dots.isEmpty() && 2 * (number.lastKey() - number.firstKey()) > top);
    }

    private static BigDecimal place(int halves, int top) {
        return BigDecimal.valueOf((long) WIDTH * halves)
                .divide(BigDecimal.valueOf(2L * top), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(LEFT));
    }
}
