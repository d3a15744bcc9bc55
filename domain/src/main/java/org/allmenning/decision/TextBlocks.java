package org.allmenning.decision;

import java.util.List;
import java.util.UUID;

/** The text blocks of all authorities. */
public interface TextBlocks {

    /** Those that are not removed, by language and purpose, then by text. */
    List<TextBlock> ofAuthority(UUID authorityId);

    /**
     * Locked until the transaction ends; a removed one too.
     *
     * @throws org.allmenning.shared.NothingHere if there is none
     */
    TextBlock getForChange(UUID id);

    void add(TextBlock block);
}
