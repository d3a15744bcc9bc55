package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.application.ApplicationSummary;
import org.allmenning.application.usecase.ViewApplications;

/** The page {@code /my/applications}: what the acting organisation leads or takes part in. */
@RequestScoped
@Named("myApplications")
public class MyApplications {

    @Inject
    private ViewApplications viewApplications;

    private List<ApplicationSummary> applications;

    @PostConstruct
    void load() {
        applications = viewApplications.ofOwnOrganisation();
    }

    public List<ApplicationSummary> getApplications() {
        return applications;
    }
}
