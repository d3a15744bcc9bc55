package org.allmenning.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.submission.FieldNames;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.SubmittedAnswer;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Cost;
import org.allmenning.submission.SubmittedApplication.Financing;
import org.allmenning.submission.SubmittedApplication.Part;
import org.allmenning.submission.SubmittedApplication.Party;
import org.allmenning.submission.SubmittedApplication.Total;

/**
 * A submission as a document: the receipt, all texts, and every budget line with its amounts, in the language in which the
 * application was written. Only what was frozen goes into it.
 */
public final class ApplicationPdf {

    private final SubmissionView submission;
    private final SubmittedApplication application;
    private final Language language;

    private ApplicationPdf(SubmissionView submission) {
        this.submission = submission;
        this.application = submission.application();
        this.language = application.language();
    }

    /** The whole application. */
    public static byte[] write(SubmissionView submission) {
        return new ApplicationPdf(submission).whole();
    }

    /** The receipt alone. */
    public static byte[] writeReceipt(SubmissionView submission) {
        return new ApplicationPdf(submission).receipt();
    }

    private byte[] whole() {
        var document = new PdfDocument(language, application.title(), say("pdf.about", number(), version()));
        document.facts(facts());
        document.heading(2, say("pdf.participants"));
        document.table(
                List.of(say("pdf.organisation"), say("pdf.role"), say("pdf.county")),
                application.participants().stream().map(this::participant).toList(),
                3,
                false);
        if (!application.summary().isEmpty()) {
            document.heading(2, say("pdf.summary"));
            document.paragraph(application.summary());
        }
        if (!application.fields().isEmpty()) {
            document.heading(2, say("pdf.answers"));
            document.facts(new TreeMap<>(application.fields())
                    .entrySet().stream().map(this::answer).toList());
        }
        attachments(document);
        application.subProjects().forEach(part -> subProject(document, part));
        consolidated(document);
        return document.write();
    }

    private byte[] receipt() {
        var document = new PdfDocument(
                language, say("pdf.receipt", application.title()), say("pdf.about", number(), version()));
        document.paragraph(say("pdf.received", name(application.lead().name())));
        document.facts(facts());
        attachments(document);
        document.paragraph(say("pdf.recompute"));
        return document.write();
    }

    private List<List<String>> facts() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(say("pdf.call"), name(submission.call().title())));
        rows.add(List.of(say("pdf.authority"), name(submission.call().authorityName())));
        rows.add(List.of(say("pdf.number"), number()));
        rows.add(List.of(say("pdf.version"), String.valueOf(version())));
        rows.add(List.of(
                say("pdf.submitted"), Formats.moment(submission.receipt().submittedAt(), language)));
        rows.add(List.of(say("pdf.lead"), name(application.lead().name())));
        if (application.continued() != null) {
            rows.add(List.of(
                    say("pdf.continues"),
                    application.continued().number() + " · "
                            + application.continued().title()));
        }
        rows.add(List.of(say("pdf.totalCost"), money(application.totalCost())));
        rows.add(List.of(say("pdf.requested"), money(application.requested().total())));
        rows.add(List.of(say("pdf.sha256"), submission.receipt().sha256()));
        return rows;
    }

    private void attachments(PdfDocument document) {
        if (!application.attachments().isEmpty()) {
            document.heading(2, say("pdf.attachments"));
            document.table(
                    List.of(say("pdf.attachment"), say("pdf.file")),
                    application.attachments().stream().map(this::attachment).toList(),
                    2,
                    false);
        }
    }

    private List<String> attachment(SubmittedApplication.File file) {
        var kind = FieldNames.of(submission.call(), application, ApplicationFacts.ATTACHMENT + file.kind());
        return List.of(
                name(kind), file.name() + " · " + Formats.size(file.size(), language) + "\nSHA-256 " + file.sha256());
    }

    private List<String> answer(Map.Entry<String, String> field) {
        var answer = SubmittedAnswer.of(submission.call(), application, field.getKey(), field.getValue());
        return List.of(answer.name(language), answer.text(language));
    }

    private List<String> participant(Party party) {
        var lead = party.equals(application.lead());
        var county = party.countyName() == null ? "" : name(party.countyName()) + " · " + party.code();
        return List.of(name(party.name()), say(lead ? "pdf.lead" : "pdf.partner"), county);
    }

    private void subProject(PdfDocument document, Part part) {
        document.heading(2, say("pdf.subProject", part.number(), part.title()));
        document.facts(List.of(
                List.of(say("pdf.responsible"), party(part.responsible())),
                List.of(
                        say("pdf.period"),
                        say("pdf.from", part.period().firstDay(), part.period().lastDay()))));
        document.paragraph(part.activities());
        document.heading(3, say("pdf.costs", unit()));
        var costs = new ArrayList<List<String>>();
        part.costs().forEach(line -> costs.add(cost(line)));
        costs.add(sum(say("pdf.sum"), part.cost(), 3));
        document.table(
                head(List.of(say("pdf.category"), say("pdf.description"), say("pdf.organisation"))), costs, 3, true);
        document.heading(3, say("pdf.financing", unit()));
        var financing = new ArrayList<List<String>>();
        part.financing().forEach(line -> financing.add(financing(line)));
        financing.add(sum(
                say("pdf.sum"),
                AmountsPerYear.sum(
                        application.currency(),
                        application.years(),
                        part.financing().stream().map(Financing::amounts).toList()),
                3));
        document.table(
                head(List.of(say("pdf.source"), say("pdf.description"), say("pdf.organisation"))), financing, 3, true);
    }

    private List<String> cost(Cost line) {
        var description = new StringBuilder(line.description());
        application.years().stream()
                .filter(year -> line.hours().containsKey(year) && line.rates().containsKey(year))
                .forEach(year -> description.append(say(
                        "pdf.ownWork",
                        String.valueOf(year),
                        Formats.hundredths(line.hours().get(year), language),
                        money(new Money(line.rates().get(year), application.currency())))));
        return row(category(line.category()), description.toString(), party(line.organisation()), line.amounts());
    }

    private List<String> financing(Financing line) {
        var source = say("financingSource." + line.source());
        var status = line.status() == null ? "" : " · " + say("financingStatus." + line.status());
        return row(source + status, line.description(), party(line.organisation()), line.amounts());
    }

    private void consolidated(PdfDocument document) {
        document.heading(2, say("pdf.consolidated"));
        document.heading(3, say("pdf.byCategory", unit()));
        totals(document, say("pdf.category"), application.costsByCategory(), this::category);
        document.heading(3, say("pdf.bySource", unit()));
        totals(document, say("pdf.source"), application.financingBySource(), code -> say("financingSource." + code));
    }

    private void totals(
            PdfDocument document, String what, List<Total> totals, java.util.function.UnaryOperator<String> name) {
        var rows = totals.stream()
                .map(total -> sum(name.apply(total.code()), total.amounts(), 1))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(sum(
                say("pdf.sum"),
                AmountsPerYear.sum(
                        application.currency(),
                        application.years(),
                        totals.stream().map(Total::amounts).toList()),
                1));
        document.table(head(List.of(what)), rows, 1, true);
    }

    private List<String> head(List<String> texts) {
        var head = new ArrayList<>(texts);
        application.years().forEach(year -> head.add(String.valueOf(year)));
        head.add(say("pdf.sum"));
        return head;
    }

    private List<String> row(String first, String second, String third, AmountsPerYear amounts) {
        var row = new ArrayList<>(List.of(first, second, third));
        row.addAll(amounts(amounts));
        return row;
    }

    /** @param texts how many columns stand before the amounts */
    private List<String> sum(String name, AmountsPerYear amounts, int texts) {
        var row = new ArrayList<>(List.of(name));
        for (int column = 1; column < texts; column++) {
            row.add("");
        }
        row.addAll(amounts(amounts));
        return row;
    }

    private List<String> amounts(AmountsPerYear amounts) {
        var cells = new ArrayList<String>();
        application.years().forEach(year -> cells.add(Formats.amount(amounts.in(year), language)));
        cells.add(Formats.amount(amounts.total(), language));
        return cells;
    }

    private String category(String code) {
        return submission.call().categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(CallOverview.CategoryOverview::name)
                .map(this::name)
                .orElse(code);
    }

    private String party(UUID id) {
        return id == null
                ? ""
                : application.party(id).map(Party::name).map(this::name).orElse("");
    }

    private String number() {
        return submission.receipt().number();
    }

    private int version() {
        return submission.receipt().version();
    }

    private String unit() {
        return Formats.sign(application.totalCost());
    }

    private String money(Money money) {
        return Formats.money(money, language);
    }

    private String name(LocalizedText text) {
        return text.in(language).text();
    }

    private String say(String code, Object... arguments) {
        return Messages.text(code, language, arguments);
    }
}
