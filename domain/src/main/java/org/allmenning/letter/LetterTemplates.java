package org.allmenning.letter;

import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Language;

/** The templates that authorities wrote. Where there is none, the one that comes with the product holds. */
public interface LetterTemplates {

    /** The newest of every kind and language. */
    List<LetterTemplate> newest(UUID authorityId);

    /** All of a kind and language, newest first. */
    List<LetterTemplate> versions(UUID authorityId, LetterKind kind, Language language);

    /** Lets nobody else write a version of it until the transaction ends. */
    void lock(UUID authorityId, LetterKind kind, Language language);

    void add(LetterTemplate template);
}
