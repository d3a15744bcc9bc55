package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.shared.Formats;
import org.allmenning.submission.VersionComparison;
import org.allmenning.submission.VersionDifferences;
import org.allmenning.submission.usecase.ViewSubmissions;

/** The page {@code /my/differences?submission=…&from=…}: what changed between two versions that were sent in. */
@RequestScoped
@Named("differencesPage")
public class DifferencesPage {

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private PageAddress address;

    private VersionDifferences versions;

    @PostConstruct
    void load() {
        versions = viewSubmissions.differences(address.id("submission"), from());
    }

    /** What is no number of a version leads to the version before. */
    private int from() {
        return address.findNumber("from")
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(VersionComparison.THE_ONE_BEFORE);
    }

    public VersionDifferences getVersions() {
        return versions;
    }

    /** {@code kr} or {@code €}. */
    public String getUnit() {
        return Formats.sign(versions.before().totalCost());
    }
}
