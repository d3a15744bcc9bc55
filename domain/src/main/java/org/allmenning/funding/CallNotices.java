package org.allmenning.funding;

import java.io.Serializable;
import java.util.List;

/**
 * What an authority has told about a call since it was published, newest first.
 *
 * @param versions of the rules, but the first
 */
public record CallNotices(List<RulesVersion.Told> versions, List<DeadlineExtension.Told> extensions)
        implements Serializable {

    public CallNotices {
        versions = List.copyOf(versions);
        extensions = List.copyOf(extensions);
    }

    public boolean isNone() {
        return versions.isEmpty() && extensions.isEmpty();
    }
}
