package org.allmenning.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The outlines of the municipalities of a country, as {@code map/SOURCES.md} tells them. Read once. */
final class Outlines {

    private static final Map<String, Outlines> KNOWN = new ConcurrentHashMap<>();

    private final NavigableMap<String, Outline> byCode;

    private Outlines(NavigableMap<String, Outline> byCode) {
        this.byCode = byCode;
    }

    /**
     * One municipality.
     *
     * @param path data of an SVG path, in half kilometres
     * @param box around all its parts
     * @param middle of its largest part
     */
    record Outline(String code, String path, Box box, Point middle) {}

    /** A place, in half kilometres. */
    record Point(double x, double y) {}

    /** A rectangle, in half kilometres. */
    record Box(double left, double top, double right, double bottom) {

        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    /** @param country ISO 3166, two letters; empty for a country without a map */
    static Optional<Outlines> of(String country) {
        return Outlines.class.getResource("map/" + country + ".csv") == null
                ? Optional.empty()
                : Optional.of(KNOWN.computeIfAbsent(country, Outlines::read));
    }

    Optional<Outline> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Everything whose code begins so, which in Norway is a county. */
    Iterable<Outline> beginningWith(String prefix) {
        return byCode.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values();
    }

    private static Outlines read(String country) {
        var file = Outlines.class.getResourceAsStream("map/" + country + ".csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            var byCode = new TreeMap<String, Outline>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var comma = line.indexOf(',');
                byCode.put(line.substring(0, comma), Tracing.of(line.substring(0, comma), line.substring(comma + 1)));
            }
            return new Outlines(byCode);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Follows a path with its pen, to know where it runs. */
    private static final class Tracing {

        private static final Pattern PART = Pattern.compile("M(-?\\d+) (-?\\d+)l([^z]+)z");

        private Box whole;
        private double largest = -1;
        private Point middle;

        static Outline of(String code, String path) {
            var tracing = new Tracing();
            var parts = PART.matcher(path);
            while (parts.find()) {
                tracing.follow(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3).split(" ", -1));
            }
            return new Outline(code, path, tracing.whole, tracing.middle);
        }

        private void follow(int startX, int startY, String[] steps) {
            double x = startX;
            double y = startY;
            var box = new Box(x, y, x, y);
            double doubled = 0;
            for (int i = 0; i < steps.length; i += 2) {
                var nextX = x + Integer.parseInt(steps[i]);
                var nextY = y + Integer.parseInt(steps[i + 1]);
                doubled += x * nextY - nextX * y;
                x = nextX;
                y = nextY;
                box = box.with(new Box(x, y, x, y));
            }
            doubled += x * startY - startX * y;
            whole = whole == null ? box : whole.with(box);
            if (Math.abs(doubled) > largest) {
                largest = Math.abs(doubled);
                middle = new Point((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
            }
        }
    }
}
