package org.allmenning.allocation.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads the amount of an application over its sub-projects and years, in proportion to what was asked for there. */
public final class Spread {

    private Spread() {}

    /**
     * The parts add up to the total, and none exceeds what was asked for there. They are multiples of the step as far as total
     * and requests are; single steps go to those that lost most by rounding down, earlier ones first.
     *
     * @param total minor units, from 0 to the sum of what was asked for
     * @param asked minor units per part, each at least 0
     * @param step minor units, at least 1
     */
    public static List<Long> over(long total, List<Long> asked, long step) {
        var whole = asked.stream().reduce(0L, Math::addExact);
        if (total < 0 || total > whole) {
            throw new IllegalArgumentException(total + " of " + whole);
        }
        var share = Portion.of(total, whole);
        var parts = new ArrayList<>(asked.stream()
                .map(request -> {
                    var exact = share.of(request);
                    return total == whole ? request : exact - exact % step;
                })
                .toList());
        var left = parts.stream().reduce(total, Math::subtractExact);
        var order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> parts.get(i) - share.of(asked.get(i))))
                .toList();
        while (left > 0) {
            for (var i : order) {
                var more = Math.min(Math.min(step, left), asked.get(i) - parts.get(i));
                parts.set(i, parts.get(i) + more);
                left -= more;
            }
        }
        return List.copyOf(parts);
    }
}
