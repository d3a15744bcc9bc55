package org.allmenning.allocation;

import java.io.Serializable;
import java.util.stream.Stream;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** One of the amounts cannot stand: not an amount, or more than was asked for. Nothing was changed. */
public final class ProposalRefused extends DomainException implements AboutField {

    private final String place;

    ProposalRefused(ProposedAmount proposed, String code, Serializable... arguments) {
        super(
                code,
                Stream.concat(Stream.of(proposed.typed()), Stream.of(arguments)).toArray(Serializable[]::new));
        this.place = proposed.place();
    }

    @Override
    public String place() {
        return place;
    }
}
