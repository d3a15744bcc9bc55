package org.allmenning.letter;

import java.util.List;
import java.util.stream.Stream;

/** A letter as a document for reading, printing and the archive. Long texts run over to the next page, never out of it. */
public final class LetterPdf {

    private static final int LONGEST_END = 1_500;
    private static final int SMALL_TABLE = 14;

    private LetterPdf() {}

    /** The same words every time; the bytes differ, as a document carries the moment in which it was made. */
    public static byte[] write(LetterContent letter) {
        var document = PdfDocument.letter(letter, letter.authority() + ". " + letter.title());
        var blocks = letter.blocks();
        var end = beginOfEnd(blocks);
        for (int at = 0; at < end; at++) {
            if (isHeadOfSmallTable(blocks, at)) {
                together(document, blocks.subList(at, at + 2));
                at++;
            } else {
                write(document, blocks.get(at));
            }
        }
        together(document, blocks.subList(end, blocks.size()));
        return document.write();
    }

    private static void together(PdfDocument document, List<LetterBlock> blocks) {
        document.beginTogether();
        blocks.forEach(block -> write(document, block));
        document.endTogether();
    }

    /** So that no page begins with the sum alone. */
    private static boolean isHeadOfSmallTable(List<LetterBlock> blocks, int at) {
        return blocks.get(at).type() == LetterBlock.Type.HEADING
                && at + 1 < blocks.size()
                && blocks.get(at + 1).type() == LetterBlock.Type.TABLE
                && blocks.get(at + 1).rows().size() <= SMALL_TABLE;
    }

    /** Where the last heading stands, if only a little follows it: no page has the greeting alone. */
    private static int beginOfEnd(List<LetterBlock> blocks) {
        var at = blocks.size();
        var length = 0;
        while (at > 0
                && blocks.get(at - 1).type() == LetterBlock.Type.PARAGRAPH
                && length + blocks.get(at - 1).text().length() <= LONGEST_END) {
            length += blocks.get(--at).text().length();
        }
        return at > 0 && blocks.get(at - 1).type() == LetterBlock.Type.HEADING ? at - 1 : at;
    }

    private static void write(PdfDocument document, LetterBlock block) {
        switch (block.type()) {
            case DECISION -> document.decision(block.pieces());
            case HEADING -> document.heading(2, block.text());
            case PARAGRAPH -> document.paragraph(block.pieces());
            case LIST -> document.list(block.items());
            case TABLE -> document.table(block.head(), rows(block), block.texts(), true);
        }
    }

    private static List<List<String>> rows(LetterBlock table) {
        return Stream.concat(table.lines().stream(), Stream.of(table.sum())).toList();
    }
}
