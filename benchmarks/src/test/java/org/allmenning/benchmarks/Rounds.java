package org.allmenning.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Several ways of doing the same, one after the other and over again, so that whatever else the machine does meets all of them
 * alike. What counts is the ratio within a round.
 */
final class Rounds {

    private static final int WARM_UP = Integer.getInteger("allmenning.benchmark.warmup", 1_500);
    private static final int ROUNDS = Integer.getInteger("allmenning.benchmark.rounds", 9);
    private static final int TIMES = Integer.getInteger("allmenning.benchmark.times", 150);

    /** How often all was done. */
    static final String HOW_MANY = WARM_UP + " times to warm up, then " + ROUNDS + " rounds of " + TIMES;

    private static final double NANOS_PER_MILLI = 1e6;

    /** The medians of each way in each round, in milliseconds. */
    private final List<double[]> medians;

    private Rounds(List<double[]> medians) {
        this.medians = medians;
    }

    static Rounds of(List<Runnable> ways) {
        return of(ways, WARM_UP, TIMES);
    }

    /** For what takes longer. */
    static Rounds of(List<Runnable> ways, int warmUp, int times) {
        measure(ways, warmUp);
        var medians = new ArrayList<double[]>();
        for (int round = 0; round < ROUNDS; round++) {
            medians.add(measure(ways, times));
        }
        return new Rounds(medians);
    }

    private static double[] measure(List<Runnable> ways, int times) {
        var taken = new double[ways.size()][times];
        for (int time = 0; time < times; time++) {
            for (int way = 0; way < ways.size(); way++) {
                var begun = System.nanoTime();
                ways.get(way).run();
                taken[way][time] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            }
        }
        return Arrays.stream(taken).mapToDouble(Rounds::median).toArray();
    }

    /** The median over the rounds: {@code 4.1}. */
    String millis(int way) {
        return text(median(medians.stream().mapToDouble(round -> round[way]).toArray()));
    }

    /** How many times as long one way takes as another, with the least and the greatest of a round: {@code 1.8 (1.6–2.1)}. */
    String ratio(int way, int other) {
        var ratios = medians.stream()
                .mapToDouble(round -> round[way] / round[other])
                .sorted()
                .toArray();
        return text(median(ratios)) + " (" + text(ratios[0]) + "–" + text(ratios[ratios.length - 1]) + ")";
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
