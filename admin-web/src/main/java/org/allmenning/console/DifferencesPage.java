package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.submission.VersionDifferences;

/** The page {@code /differences}: what changed between two versions of an application. */
@RequestScoped
@Named("differencesPage")
public class DifferencesPage {

    @Inject
    private Address address;

    @Inject
    private ViewCases viewCases;

    private VersionDifferences versions;

    @PostConstruct
    void load() {
        versions = viewCases.differences(address.id("submission"), address.number("from", 0));
    }

    public VersionDifferences getVersions() {
        return versions;
    }
}
