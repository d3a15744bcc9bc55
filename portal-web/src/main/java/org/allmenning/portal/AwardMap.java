package org.allmenning.portal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmenning.decision.AwardList.Participation;
import org.allmenning.decision.Publication;
import org.allmenning.portal.Outlines.Box;
import org.allmenning.portal.Outlines.Outline;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/**
 * The municipalities that take part in the awards of a call, drawn: the counties of the leads, each lead in the step that its
 * sum falls into, partners hatched. Whoever cannot be drawn is named beside it. A partner’s county is not drawn for the
 * partner alone: one partner from the other end of Norway would make every municipality of a lead too small to point at, and
 * the outlines of the whole country the larger part of the page; without a municipality that leads there is nothing to colour.
 *
 * @param viewBox of the drawing
 * @param scale from the outlines to the drawing, for a transformation
 * @param steps the lower ends of the steps, the first of which is left out
 * @param offMap names of those that lie in no county of a lead, or no longer exist
 */
public record AwardMap(
        String viewBox, String scale, List<Shape> shapes, List<Label> labels, List<Money> steps, List<String> offMap)
        implements Serializable {

    private static final double WIDTH = 420;
    private static final double MARGIN = 6;
    private static final int LETTER = 7;
    private static final int LINE = 15;
    private static final int COUNTY_DIGITS = 2;
    private static final List<Long> STEPS = List.of(500_000L, 1_500_000L, 4_000_000L);
    private static final int STEPS_SMALLER_IN_EUROS = 10;

    /**
     * An outline.
     *
     * @param step from 1 for the smallest sums; 0 for whoever leads nothing
     * @param partner whether it only joins
     * @param participation null for whoever takes no part
     */
    public record Shape(String path, int step, boolean partner, Participation participation) implements Serializable {}

    /** A name, centred at a place of the drawing. */
    public record Label(String text, long x, long y) implements Serializable {

        private boolean covers(Label other) {
            return Math.abs(x - other.x) < LETTER * (text.length() + other.text.length()) / 2.0
                    && Math.abs(y - other.y) < LINE;
        }
    }

    public AwardMap {
        shapes = List.copyOf(shapes);
        labels = List.copyOf(labels);
        steps = List.copyOf(steps);
        offMap = List.copyOf(offMap);
    }

    /** Empty where the country has no map, or nobody who leads is on it. */
    static Optional<AwardMap> of(Publication publication, Language language) {
        return Outlines.of(publication.list().call().country())
                .map(outlines -> new Drawing(publication, outlines, language))
                .flatMap(Drawing::map);
    }

    private static final class Drawing {

        private final Publication publication;
        private final Outlines outlines;
        private final Language language;
        private final Map<String, Participation> drawn = new HashMap<>();
        private final List<String> offMap = new ArrayList<>();

        Drawing(Publication publication, Outlines outlines, Language language) {
            this.publication = publication;
            this.outlines = outlines;
            this.language = language;
        }

        Optional<AwardMap> map() {
            var municipalities = publication.list().municipalities(language);
            var counties = municipalities.stream()
                    .filter(one -> one.leads() > 0)
                    .flatMap(one -> publication.codeOnMap(one.party()).stream())
                    .filter(code -> outlines.ofCode(code).isPresent())
                    .map(this::county)
                    .collect(Collectors.toSet());
            municipalities.forEach(one -> place(one, counties));
            var outlined = outlined(counties);
            return outlined.isEmpty() ? Optional.empty() : Optional.of(draw(outlined));
        }

        /** In Norway the first digits are the county; in Finland the whole country is shown. */
        private String county(String code) {
            return publication.list().call().country().equals("NO") ? code.substring(0, COUNTY_DIGITS) : "";
        }

        private void place(Participation one, Set<String> counties) {
            var code = publication
                    .codeOnMap(one.party())
                    .filter(known -> outlines.ofCode(known).isPresent() && counties.contains(county(known)));
            code.ifPresentOrElse(known -> drawn.put(known, one), () -> offMap.add(one.name(language)));
        }

        private List<Outline> outlined(Set<String> counties) {
            var outlined = new LinkedHashMap<String, Outline>();
            for (var county : counties) {
                outlines.beginningWith(county).forEach(one -> outlined.put(one.code(), one));
            }
            return List.copyOf(outlined.values());
        }

        private AwardMap draw(List<Outline> outlined) {
            var box = outlined.stream().map(Outline::box).reduce(Box::with).orElseThrow();
            var scale = WIDTH / (box.right() - box.left());
            var shapes = outlined.stream().map(this::shape).toList();
            return new AwardMap(
                    String.format(
                            Locale.ROOT,
                            "%.0f %.0f %.0f %.0f",
                            box.left() * scale - MARGIN,
                            box.top() * scale - MARGIN,
                            WIDTH + 2 * MARGIN,
                            (box.bottom() - box.top()) * scale + 2 * MARGIN),
                    String.format(Locale.ROOT, "scale(%.4f)", scale),
                    shapes,
                    labels(outlined, scale),
                    steps(),
                    offMap);
        }

        private Shape shape(Outline outline) {
            var one = drawn.get(outline.code());
            var leads = one != null && one.leads() > 0;
            var step = leads
                    ? 1
                            + (int) steps().stream()
                                    .filter(least -> least.compareTo(one.awarded()) <= 0)
                                    .count()
                    : 0;
            return new Shape(outline.path(), step, one != null && !leads, one);
        }

        private List<Money> steps() {
            var currency = publication.list().call().currency();
            var divided = currency.getCurrencyCode().equals("EUR") ? STEPS_SMALLER_IN_EUROS : 1;
            return STEPS.stream()
                    .map(least -> Money.whole(least / divided, currency))
                    .toList();
        }

        /** The largest sums first; a name that would cover another is left out, and stands in the table. */
        private List<Label> labels(List<Outline> outlined, double scale) {
            var labels = new ArrayList<Label>();
            outlined.stream()
                    .filter(outline -> drawn.containsKey(outline.code()))
                    .filter(outline -> drawn.get(outline.code()).leads() > 0)
                    .sorted(Comparator.comparing(
                            outline -> drawn.get(outline.code()).awarded(), Comparator.reverseOrder()))
                    .map(outline -> new Label(
                            drawn.get(outline.code())
                                    .party()
                                    .name()
                                    .in(language)
                                    .text(),
                            Math.round(outline.middle().x() * scale),
                            Math.round(outline.middle().y() * scale)))
                    .filter(label -> labels.stream().noneMatch(label::covers))
                    .forEach(labels::add);
            return labels;
        }
    }
}
