package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.Comparison;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.NothingHere;

/** Lays two scenarios of a call side by side: who gains, who loses, by how much. */
@ApplicationScoped
public class CompareScenarios {

    private CaseAccess access;
    private Allocations allocations;
    private Workbench workbench;

    protected CompareScenarios() {}

    @Inject
    public CompareScenarios(CaseAccess access, Allocations allocations, Workbench workbench) {
        this.access = access;
        this.allocations = allocations;
        this.workbench = workbench;
    }

    /** @throws NothingHere if the two are not of the same call */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public Comparison compare(UUID scenarioId, UUID otherScenarioId) {
        var a = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(a.callId());
        var b = allocations
                .find(otherScenarioId)
                .filter(found -> found.callId().equals(a.callId()))
                .orElseThrow(() -> NothingHere.because(otherScenarioId));
        return workbench.of(call).compare(a, b);
    }
}
