package org.allmenning.funding.setup;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.RuleType;

/** The form of a rule: its fields in their order, and what stands in them. */
public record RuleSheet(RuleType type, List<RuleParameter> parameters, Map<String, String> fields)
        implements Serializable {

    public RuleSheet {
        parameters = List.copyOf(parameters);
        fields = Map.copyOf(fields);
    }
}
