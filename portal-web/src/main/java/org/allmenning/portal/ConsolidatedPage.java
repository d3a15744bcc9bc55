package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.application.Budget;
import org.allmenning.funding.CallOverview.CategoryOverview;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The page {@code /my/consolidated?id=…}: the budgets of all sub-projects together. Nothing on it is ever typed. */
@RequestScoped
@Named("consolidatedPage")
public class ConsolidatedPage {

    /**
     * A line of a table.
     *
     * @param address where it is written, or null
     * @param lang the language of the name
     * @param part what it is of the table's sum, rounded to a basis point
     */
    public record Row(String name, String lang, String address, AmountsPerYear amounts, Share part) {}

    /** A table by year; its name is the key of its heading. */
    public record Table(String name, List<Row> rows, AmountsPerYear sum) {

        public Share getWhole() {
            return new Share(sum.total().isZero() ? 0 : Share.WHOLE);
        }
    }

    @Inject
    private OpenApplication application;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    private Budget budget;
    private List<Table> tables;

    @PostConstruct
    void load() {
        budget = application.getView().budget();
        tables = List.of(bySubProject(), byCategory(), bySource(), ownWork(), ownCash());
    }

    public Budget getBudget() {
        return budget;
    }

    public List<Table> getTables() {
        return tables;
    }

    public Money getBalance() {
        return budget.balance().total();
    }

    public Money getOwnWork() {
        return sum(List.copyOf(budget.inKindByOrganisation().values())).total();
    }

    /** {@code kr} or {@code €}. */
    public String getUnit() {
        return Formats.sign(getBalance());
    }

    private Table bySubProject() {
        var lines = new ArrayList<Row>();
        var language = application.getView().language().tag();
        for (var part : budget.subProjects()) {
            lines.add(new Row(
                    part.number() + " " + part.title(), language, application.budget(part.id()), part.cost(), null));
        }
        return table("bySubProject", lines);
    }

    private Table byCategory() {
        var lines = new ArrayList<Row>();
        budget.costByCategory().forEach((code, amounts) -> lines.add(row(category(code), amounts)));
        return table("byCategory", lines);
    }

    private Table bySource() {
        var lines = new ArrayList<Row>();
        budget.financingBySource()
                .forEach((source, amounts) -> lines.add(row(say.text("financingSource." + source), amounts)));
        var ownWork = sum(List.copyOf(budget.inKindByOrganisation().values()));
        if (!ownWork.isNothing()) {
            lines.add(row(say.text("financingSource.OWN_WORK"), ownWork));
        }
        return table("bySource", lines);
    }

    private Table ownWork() {
        var lines = new ArrayList<Row>();
        budget.inKindByOrganisation().forEach((who, amounts) -> lines.add(row(application.name(who), amounts)));
        return table("ownWork", lines);
    }

    private Table ownCash() {
        var lines = new ArrayList<Row>();
        budget.ownCashByOrganisation().forEach((who, amounts) -> lines.add(row(application.name(who), amounts)));
        return table("ownCash", lines);
    }

    private String category(String code) {
        return application.getView().call().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(CategoryOverview::name)
                .map(name -> name.in(reader.getLanguage()).text())
                .findFirst()
                .orElse(code);
    }

    private Row row(String name, AmountsPerYear amounts) {
        return new Row(name, reader.getTag(), null, amounts, null);
    }

    private Table table(String name, List<Row> lines) {
        var sum = sum(lines.stream().map(Row::amounts).toList());
        return new Table(
                name,
                lines.stream()
                        .map(line -> new Row(
                                line.name(),
                                line.lang(),
                                line.address(),
                                line.amounts(),
                                Share.nearest(line.amounts().total(), sum.total())))
                        .toList(),
                sum);
    }

    private AmountsPerYear sum(List<AmountsPerYear> amounts) {
        return AmountsPerYear.sum(budget.currency(), budget.years(), amounts);
    }
}
