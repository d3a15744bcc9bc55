package org.allmenning.funding;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * A scheme of an authority.
 *
 * @param version whoever changes the scheme names the one seen
 */
public record SchemeView(UUID id, long version, LocalizedText name, LocalizedText legalBasis, Set<UUID> calls)
        implements Serializable {

    public SchemeView {
        calls = Set.copyOf(calls);
    }
}
