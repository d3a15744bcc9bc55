package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.application.BudgetChange;
import org.allmenning.application.HistoryEntry;
import org.allmenning.application.Measure;
import org.allmenning.application.usecase.BudgetChanges;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;
import org.allmenning.web.Navigation;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The page {@code /my/history?id=…&page=…}: who changed what in the budget, and taking back one change. */
@RequestScoped
@Named("historyPage")
public class HistoryPage {

    private static final int ROWS = 50;

    @Inject
    private OpenApplication application;

    @Inject
    private BudgetChanges budgetChanges;

    @Inject
    private PageAddress address;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    private List<HistoryEntry> entries;
    private int total;

    @PostConstruct
    void load() {
        entries = budgetChanges.newest(application.getId(), page() * ROWS, ROWS);
        total = budgetChanges.count(application.getId());
    }

    public List<HistoryEntry> getEntries() {
        return entries;
    }

    /** Undoes the change that the form names, whatever the list shows meanwhile. */
    public String takeBack() {
        budgetChanges.takeBack(application.getId(), address.number("revision"), (int) address.number("ordinal"));
        return Navigation.to(Place.page(application.getId(), "history") + "&back=1");
    }

    /** Whether a change was just taken back. */
    public boolean isTakenBack() {
        return address.find("back").isPresent();
    }

    /** {@code Prosjektleder, 2024}, or what was done to a line or a sub-project. */
    public String what(HistoryEntry entry) {
        if (entry.kind() == BudgetChange.Kind.CELL_ENTERED) {
            return say.text(
                    "history.CELL_ENTERED",
                    line(entry),
                    say.text("history." + entry.measure(), String.valueOf(entry.year())));
        }
        return say.text("history." + entry.kind(), entry.line() == null ? "" : line(entry));
    }

    public String before(HistoryEntry entry) {
        return entry.wordsBefore() == null
                ? amount(entry, entry.before())
                : entry.wordsBefore().description();
    }

    public String after(HistoryEntry entry) {
        return amount(entry, entry.after());
    }

    private String amount(HistoryEntry entry, Long units) {
        if (entry.kind() != BudgetChange.Kind.CELL_ENTERED) {
            return "";
        } else if (units == null) {
            return "–";
        }
        return entry.measure() == Measure.HOURS
                ? Formats.hundredths(units, reader.getLanguage())
                : Formats.money(new Money(units, application.getView().call().currency()), reader.getLanguage());
    }

    /** The description of a line, or its kind where it has none. */
    private String line(HistoryEntry entry) {
        var words = entry.line();
        if (!words.description().isEmpty()) {
            return words.description();
        }
        return words.status() != null
                ? say.text("financingSource." + words.kind())
                : CategorySum.name(application.getView(), words.kind(), reader.getLanguage());
    }

    public int getTotal() {
        return total;
    }

    public int getFirst() {
        return page() * ROWS + 1;
    }

    public int getLast() {
        return page() * ROWS + entries.size();
    }

    /** The address of the newer entries, empty on the first page. */
    public String getNewer() {
        return page() == 0 ? "" : at(page() - 1);
    }

    public String getOlder() {
        return getLast() < total ? at(page() + 1) : "";
    }

    private String at(int page) {
        return reader.link(Place.page(application.getId(), "history") + "&page=" + page);
    }

    private int page() {
        return (int) Math.min(address.findNumber("page").orElse(0L), Integer.MAX_VALUE / ROWS);
    }
}
