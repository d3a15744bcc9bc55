package org.allmenning.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionView;
import org.allmenning.letter.LetterContent.Recipients;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;

/**
 * Fills a template with a case, in the language of the application. What the case does not have leaves no trace: an empty
 * paragraph is left out, and so is a heading below which nothing stands.
 */
final class LetterWriter {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");

    private final LetterCase letterCase;
    private final DecisionView decision;
    private final Language language;
    private final LetterKind kind;

    private LetterWriter(LetterCase letterCase) {
        this.letterCase = letterCase;
        this.decision = letterCase.decision();
        this.language = letterCase.language();
        this.kind = LetterKind.of(decision.kind(), decision.cause()).orElseThrow();
    }

    /**
     * Writes the letter.
     *
     * @param number of the letter within its authority, or null for a preview
     * @throws TemplateBroken if the template cannot be filled
     */
    static LetterContent write(LetterCase letterCase, TemplateText template, String number) {
        return new LetterWriter(letterCase).write(template, number);
    }

    private LetterContent write(TemplateText template, String number) {
        template.requireFor(kind);
        var authority = name(decision.call().authorityName());
        var foot = Stream.of(
                        authority,
                        say("letter.caseNumber") + " " + decision.receipt().number(),
                        say(number == null ? "letter.notApproved" : "letter.approved"))
                .toList();
        return new LetterContent(
                kind,
                language,
                authority,
                facts(number),
                recipients(),
                filled(template.title()).text(),
                withoutEmptyHeadings(
                        Stream.concat(replaces(), template.paragraphs().stream().flatMap(this::block))
                                .toList()),
                String.join(" · ", foot));
    }

    /** Before all else, whatever the template says: which decision counts no more. */
    private Stream<LetterBlock> replaces() {
        return Stream.ofNullable(letterCase.replaced())
                .map(earlier -> LetterBlock.words(
                        LetterBlock.Type.PARAGRAPH, say("letter.replaces", earlier.date(), earlier.number())));
    }

    private List<List<String>> facts(String number) {
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(say("letter.caseNumber"), decision.receipt().number()));
        if (number != null) {
            facts.add(List.of(say("letter.number"), number));
        }
        facts.add(List.of(say("letter.date"), say("letter.day", letterCase.date())));
        facts.add(List.of(
                say("letter.application"),
                say("letter.version", decision.receipt().version())));
        return facts;
    }

    private Recipients recipients() {
        var names = decision.parties().stream()
                .map(party -> AwardRow.name(party, language))
                .toList();
        var partners = names.subList(1, names.size());
        return new Recipients(names.get(0), partners.isEmpty() ? "" : say("letter.copyTo"), partners);
    }

    private Stream<LetterBlock> block(TemplateText.Paragraph paragraph) {
        var place = PLACE.matcher(paragraph.text());
        if (place.matches()) {
            var placeholder = Placeholder.of(kind, place.group(1)).orElseThrow();
            if (placeholder.isBlock()) {
                return new LetterTables(letterCase).of(placeholder).stream();
            }
        }
        var type =
                switch (paragraph.role()) {
                    case HEADING -> LetterBlock.Type.HEADING;
                    case DECISION -> LetterBlock.Type.DECISION;
                    case PARAGRAPH -> LetterBlock.Type.PARAGRAPH;
                };
        return Stream.of(LetterBlock.words(type, filled(paragraph.text()).strip()))
                .filter(block -> !block.isEmpty());
    }

    private MarkedText filled(String text) {
        var values = new LetterValues(letterCase);
        var pen = new MarkedText.Pen(language);
        var place = PLACE.matcher(text);
        var end = 0;
        while (place.find()) {
            pen.write(text.substring(end, place.start()));
            pen.write(values.of(Placeholder.of(kind, place.group(1)).orElseThrow()));
            end = place.end();
        }
        pen.write(text.substring(end));
        return pen.done();
    }

    private static List<LetterBlock> withoutEmptyHeadings(List<LetterBlock> blocks) {
        var kept = new ArrayList<LetterBlock>();
        for (int i = 0; i < blocks.size(); i++) {
            var isLast = i + 1 == blocks.size();
            if (blocks.get(i).type() != LetterBlock.Type.HEADING
                    || (!isLast && blocks.get(i + 1).type() != LetterBlock.Type.HEADING)) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private String name(LocalizedText text) {
        return text.in(language).text();
    }

    private String say(String key, Object... arguments) {
        return Messages.text(key, language, arguments);
    }
}
