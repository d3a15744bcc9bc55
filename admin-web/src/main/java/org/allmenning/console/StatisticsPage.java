package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.allmenning.decision.Statistics;
import org.allmenning.decision.StatisticsView;
import org.allmenning.decision.usecase.ReadStatistics;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The page {@code /statistics}, of all calls or of one: {@code ?call=…}. */
@RequestScoped
@Named("statisticsPage")
public class StatisticsPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Address address;

    @Inject
    private ReadStatistics readStatistics;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    private StatisticsView view;

    @PostConstruct
    void load() {
        view = address.text("call").isPresent()
                ? readStatistics.ofCall(address.id("call"))
                : readStatistics.ofOwnAuthority();
    }

    public StatisticsView getView() {
        return view;
    }

    /** The rows of a table in the order of the reader's alphabet. */
    public List<Statistics.Line> lines(Statistics.Table table) {
        return table.sorted(reader.getLanguage());
    }

    /** What a row is called that bears no name of its own. */
    public String label(Statistics.Table table, Statistics.Line line) {
        if (line.key().isEmpty()) {
            return say.text("statistics.none");
        } else if (table.dimension() == Statistics.Dimension.SIZE) {
            return say.text("statistics.size", Integer.valueOf(line.key()));
        }
        return line.key();
    }

    /** The width of a bar in percent of the largest sum applied for in the table. */
    public BigDecimal width(Statistics.Table table, Money amount) {
        var most = table.lines().stream()
                .mapToLong(line -> line.figures().requested().minorUnits())
                .max()
                .orElse(0);
        return percent(BigDecimal.valueOf(amount.minorUnits()), BigDecimal.valueOf(Math.max(1, most)));
    }

    /** The width of a bar in percent of the longest time. */
    public BigDecimal width(BigDecimal days) {
        var most = view.statistics().stages().stream()
                .map(Statistics.Stage::longest)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        return percent(days, most.max(BigDecimal.ONE));
    }

    /** {@code kr} or {@code €}, for the headings. */
    public String getUnit() {
        return Formats.sign(view.statistics().total().requested());
    }

    /** Where the figures are as a file. */
    public String getFile() {
        return "/statistics.csv" + (view.chosen() == null ? "" : "?call=" + view.chosen());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
