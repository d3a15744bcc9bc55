package org.allmenning.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All letters that were sent, and the documents made of them. */
public interface Letters {

    Optional<IssuedLetter> about(UUID decisionId);

    /** The letters about these decisions, by the id of the decision; those without are left out. */
    Map<UUID, IssuedLetter> about(Collection<UUID> decisionIds);

    List<IssuedLetter> ofCall(UUID callId);

    void add(IssuedLetter letter);

    /**
     * Takes numbers that nobody else gets; other approvals of the authority wait until the transaction ends, so that none is
     * left out either.
     *
     * @param many above zero
     * @return the first of them
     */
    int takeNumbers(UUID authorityId, int year, int many);

    /** The bytes of a document, the same for ever. */
    Optional<byte[]> document(UUID letterId);

    /** The SHA-256 of the documents there are, by letter. */
    Map<UUID, String> documentsOf(Collection<UUID> letterIds);

    /** Waits for whoever makes the document of this letter at the moment. */
    void lock(UUID letterId);

    /** Letters without a document, oldest first; those that somebody else works on are left out, the others locked. */
    List<IssuedLetter> nextWithoutDocument(int most);

    /**
     * Keeps a document; a letter has only one.
     *
     * @param sha256 over its bytes
     */
    void add(UUID letterId, byte[] document, String sha256, Instant now);
}
