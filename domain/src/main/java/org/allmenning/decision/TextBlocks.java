package org.allmenning.decision;

import java.util.List;
import java.util.UUID;

/** The text blocks of all authorities. */
public interface TextBlocks {

    /** By language and purpose, then by text. */
    List<TextBlock> ofAuthority(UUID authorityId);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    TextBlock get(UUID id);

    void add(TextBlock block);

    void remove(TextBlock block);
}
