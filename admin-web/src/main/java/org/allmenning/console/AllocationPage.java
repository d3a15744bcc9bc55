package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.shared.Money;
import org.allmenning.web.ErrorSummary;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Show;

/**
 * The page {@code /allocation}: how the frame of a call is divided. Every field has the name of its place (submission,
 * sub-project, year), so that an amount belongs to its cell even if the ranking changed since the page was opened.
 */
@RequestScoped
@Named("allocationPage")
public class AllocationPage {

    private static final char NO_BREAK = '\u00A0';
    private static final String REVISION = "revision";

    @Inject
    private Address address;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Show show;

    @Inject
    private ErrorSummary errors;

    private AllocationView view;

    @PostConstruct
    void load() {
        view = proposeAllocation.view(address.id("call"));
    }

    public AllocationView getView() {
        return view;
    }

    /** Saves what stands in the fields as the proposal. */
    public String propose() {
        proposeAllocation.propose(view.call().id(), seenRevision(), typed(), reader.getLanguage());
        return address.to(here(), Done.PROPOSED);
    }

    /** Confirms what stands in the fields, if that is what was saved. */
    public String confirm() {
        confirmAllocation.confirm(view.call().id(), seenRevision(), typed(), reader.getLanguage());
        return address.to(here(), Done.CONFIRMED);
    }

    public FrameGauge getGauge() {
        return FrameGauge.of(view.frame(), view.frame().minus(view.remaining()), view.requested());
    }

    /** By how much the proposal exceeds what is left. */
    public Money getOver() {
        return Money.nothing(view.call().currency()).minus(view.remaining());
    }

    /** What an application gets of what it asked for, in whole percent. */
    public String percent(Row row) {
        return show.number(percentNumber(row)) + NO_BREAK + "%";
    }

    /** For the bar. */
    public long percentNumber(Row row) {
        var requested = row.applicationCase().requested();
        return requested.isZero() ? 0 : row.proposed().minorUnits() * 100 / requested.minorUnits();
    }

    /** How many applications get something. */
    public long getAwards() {
        return view.rows().stream().filter(row -> !row.proposed().isZero()).count();
    }

    /** The name of a field. */
    public String place(Row row, Part part, int year) {
        return amount(row, part, year, "").place();
    }

    /** What was typed on the page, else what is saved. */
    public String typed(Row row, Part part, int year) {
        var saved = saved(part, year);
        return isSent() ? address.text(place(row, part, year)).orElse("") : saved;
    }

    /** What is saved; empty for nothing. */
    public String saved(Part part, int year) {
        return written(part.proposed().in(year));
    }

    /** What was asked for, as it would be typed. */
    public String asked(Part part, int year) {
        return written(part.requested().in(year));
    }

    /** Whether something else is saved than what was typed here, because somebody else saved in the meantime. */
    public boolean isOvertaken(Row row, Part part, int year) {
        return isSent() && !saved(part, year).equals(typed(row, part, year));
    }

    /** Whether the sub-projects of an application are in sight from the beginning: where something has to be corrected. */
    public boolean isOpen(Row row) {
        return view.rows().size() == 1
                || row.parts().stream().anyMatch(part -> view.call().years().stream()
                        .anyMatch(year -> errors.at(place(row, part, year)) != null || isOvertaken(row, part, year)));
    }

    private List<ProposedAmount> typed() {
        return view.rows().stream()
                .flatMap(row -> row.parts().stream().flatMap(part -> view.call().years().stream()
                        .map(year -> amount(
                                row,
                                part,
                                year,
                                address.text(place(row, part, year)).orElse("")))))
                .toList();
    }

    private static ProposedAmount amount(Row row, Part part, int year, String typed) {
        return new ProposedAmount(row.applicationCase().submissionId(), part.number(), year, typed);
    }

    private String written(Money amount) {
        return amount.isZero() ? "" : show.amount(amount);
    }

    /** The revision that the page was opened with; a page that was just overtaken goes on with the newest. */
    public long getRevision() {
        return view.revision();
    }

    private long seenRevision() {
        return address.text(REVISION)
                .filter(seen -> seen.matches("-1|\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private String here() {
        return "/allocation?call=" + view.call().id();
    }
}
