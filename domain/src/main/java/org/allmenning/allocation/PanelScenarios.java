package org.allmenning.allocation;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/** The scenarios of a call that its panel may read. */
public record PanelScenarios(UUID callId, LocalizedText call, List<Opened> scenarios) implements Serializable {

    /** One of them, by the number that is shown as a letter; the name may be empty. */
    public record Opened(UUID id, int number, String name) implements Serializable {}

    public PanelScenarios {
        scenarios = List.copyOf(scenarios);
    }
}
