package org.allmenning.letter;

import java.util.List;
import java.util.stream.Stream;

/** A letter as a document for reading, printing and the archive. Long texts run over to the next page, never out of it. */
public final class LetterPdf {

    private LetterPdf() {}

    /** The same words every time; the bytes differ, as a document carries the moment in which it was made. */
    public static byte[] write(LetterContent letter) {
        var document = PdfDocument.letter(letter, letter.authority() + ". " + letter.title());
        letter.blocks().forEach(block -> write(document, block));
        return document.write();
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
