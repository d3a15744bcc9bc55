package org.allmenning.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.allmenning.shared.DeadlineClock;

/** Makes the document of a letter once and keeps its bytes: made anew, it would be another file with another hash. */
@ApplicationScoped
public class DocumentMaker {

    private Letters letters;
    private DeadlineClock clock;

    protected DocumentMaker() {}

    @Inject
    public DocumentMaker(Letters letters, DeadlineClock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** The document, made now if nobody did before. */
    public byte[] of(IssuedLetter letter) {
        return letters.document(letter.id()).orElseGet(() -> {
            letters.lock(letter.id());
            return letters.document(letter.id()).orElseGet(() -> make(letter));
        });
    }

    /** For a letter that is locked and has no document. */
    public byte[] make(IssuedLetter letter) {
        var content = LetterPdf.write(letter.content());
        letters.add(letter.id(), content, sha256(content), clock.now());
        return content;
    }

    /** In lower-case hexadecimal. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
