package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.allocation.PanelScenarios;
import org.allmenning.allocation.usecase.KeepScenarios;

/** The part of the page {@code /reviews} with what the reviewer may read as one of a panel. */
@RequestScoped
@Named("panelScenarios")
public class PanelScenariosList {

    @Inject
    private KeepScenarios keepScenarios;

    private List<PanelScenarios> calls;

    @PostConstruct
    void load() {
        calls = keepScenarios.ofPanels();
    }

    public List<PanelScenarios> getCalls() {
        return calls;
    }
}
