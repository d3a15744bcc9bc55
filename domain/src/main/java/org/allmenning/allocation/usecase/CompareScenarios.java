package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.allocation.Comparison;
import org.allmenning.allocation.ScenarioAccess;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.NothingHere;

/** Lays two scenarios of a call side by side: who gains, who loses, by how much. */
@ApplicationScoped
public class CompareScenarios {

    private CaseAccess access;
    private ScenarioAccess scenarios;
    private Workbench workbench;

    protected CompareScenarios() {}

    @Inject
    public CompareScenarios(CaseAccess access, ScenarioAccess scenarios, Workbench workbench) {
        this.access = access;
        this.scenarios = scenarios;
        this.workbench = workbench;
    }

    /** @throws NothingHere if the two are not of the same call, and for a reviewer unless both are open to their panel */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR, REVIEWER})
    public Comparison compare(UUID scenarioId, UUID otherScenarioId) {
        var a = scenarios.scenario(scenarioId);
        var b = scenarios.scenario(otherScenarioId);
        if (!b.callId().equals(a.callId())) {
            throw NothingHere.because(otherScenarioId);
        }
        return workbench.of(access.call(a.callId())).compare(a, b);
    }
}
