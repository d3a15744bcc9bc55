package org.allmenning.letter.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.allmenning.letter.DocumentMaker;
import org.allmenning.letter.Letters;

/** Makes the documents of letters that were sent, a few per transaction; each node takes others. */
@ApplicationScoped
class MakeDocuments {

    private static final int AT_ONCE = 4;

    private Letters letters;
    private DocumentMaker maker;

    protected MakeDocuments() {}

    @Inject
    MakeDocuments(Letters letters, DocumentMaker maker) {
        this.letters = letters;
        this.maker = maker;
    }

    /** @return whether there was anything to do */
    @Transactional
    boolean makeSome() {
        var next = letters.nextWithoutDocument(AT_ONCE);
        next.forEach(maker::make);
        return !next.isEmpty();
    }
}
