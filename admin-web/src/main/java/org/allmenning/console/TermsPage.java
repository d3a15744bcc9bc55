package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.TermsEntry;
import org.allmenning.decision.TermsEntry.InstalmentEntry;
import org.allmenning.decision.TextBlockView;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Show;

/** The page {@code /terms}: reasons, conditions, days and payment plan of a decision that waits for approval. */
@RequestScoped
@Named("termsPage")
public class TermsPage {

    private static final String REASONS = "reasons";

    /** So many more instalments than there are can be entered. */
    private static final int SPARE = 3;

    @Inject
    private Address address;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private EditTextBlocks editTextBlocks;

    @Inject
    private SupersedeDecision supersedeDecision;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Show show;

    private DecisionView decision;
    private List<TextBlockView> blocks;

    /** A line of the payment plan, as it stands in its fields. */
    public record Row(int number, String from, String requirement, String amount) {}

    @PostConstruct
    void load() {
        decision = viewDecisions.view(address.id("decision"));
        blocks = editTextBlocks.all();
    }

    public String save() {
        prepareDecisions.setTerms(decision.id(), entry(), read(), reader.getLanguage());
        return address.to("/decisions?call=" + decision.call().id(), Done.TERMS_SAVED);
    }

    /** Drops a decision that was to replace another. */
    public String drop() {
        supersedeDecision.drop(decision.id());
        return address.to("/decisions?call=" + decision.call().id(), Done.DECISION_DROPPED);
    }

    /** When that was prepared which the officer changes. */
    public long getRead() {
        return Address.written(read());
    }

    private Instant read() {
        return address.moment("read").orElse(decision.preparedAt().toInstant());
    }

    public DecisionView getDecision() {
        return decision;
    }

    /** The sentences of the authority for this field, in the language of the application. */
    public List<TextBlockView> blocks(String purpose) {
        return blocks.stream()
                .filter(block -> block.language() == decision.language())
                .filter(block -> block.purpose().name().equals(purpose))
                .toList();
    }

    public String getReasons() {
        return typed(REASONS, decision.reasons());
    }

    public String getConditions() {
        return typed("conditions", String.join("\n", decision.terms().conditions()));
    }

    public String getAcceptBy() {
        return typed("acceptBy", decision.terms().acceptBy());
    }

    public String getReservationBy() {
        return typed("reservationBy", decision.terms().reservationBy());
    }

    public String getInterimReportBy() {
        return typed("interimReportBy", decision.terms().interimReportBy());
    }

    public String getFinalReportBy() {
        return typed("finalReportBy", decision.terms().finalReportBy());
    }

    /** The instalments there are, and some empty lines. */
    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        var plan = decision.terms().instalments();
        for (int i = 0; i < plan.size() + SPARE; i++) {
            var there = i < plan.size() ? plan.get(i) : null;
            rows.add(new Row(
                    i,
                    typed("from-" + i, there == null ? null : there.from()),
                    typed("requirement-" + i, there == null ? "" : there.requirement()),
                    typed(
                            "amount-" + i,
                            there == null
                                    ? ""
                                    : show.amount(new Money(
                                            there.amount(), decision.awarded().currency())))));
        }
        return rows;
    }

    private TermsEntry entry() {
        return new TermsEntry(
                address.text(REASONS).orElse(""),
                address.text("conditions").orElse(""),
                address.enteredDay("acceptBy"),
                address.enteredDay("reservationBy"),
                address.enteredDay("interimReportBy"),
                address.enteredDay("finalReportBy"),
                getRows().stream()
                        .filter(row -> !(row.from() + row.requirement() + row.amount()).isBlank())
                        .map(row -> new InstalmentEntry(
                                row.number(),
                                address.enteredDay("from-" + row.number()),
                                row.requirement(),
                                row.amount()))
                        .toList());
    }

    private String typed(String field, LocalDate otherwise) {
        return typed(field, otherwise == null ? "" : otherwise.toString());
    }

    /** Once something was sent, an empty field is empty. */
    private String typed(String field, String otherwise) {
        return address.text("sent").isPresent() ? address.text(field).orElse("") : otherwise;
    }
}
