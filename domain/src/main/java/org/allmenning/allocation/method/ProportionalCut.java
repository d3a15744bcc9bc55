package org.allmenning.allocation.method;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Cuts what is proposed by the same share for all, so that it fits the frame; what fits already stays. Amounts are rounded
 * down to the step, what would come below its minimum falls out, and what that leaves stays in the frame: equals remain equal.
 */
@ApplicationScoped
public class ProportionalCut implements AllocationMethod {

    @Override
    public String code() {
        return "proportional";
    }

    @Override
    public List<Long> propose(AllocationTask task) {
        var proposed = task.candidates().stream()
                .filter(candidate -> !candidate.locked())
                .mapToLong(Candidate::proposed)
                .reduce(0, Math::addExact);
        var share = Portion.of(Math.max(0, task.free()), proposed);
        return task.candidates().stream()
                .map(candidate -> candidate.locked()
                        ? candidate.proposed()
                        : task.rounded(share.of(candidate.proposed()), candidate))
                .toList();
    }
}
