package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.ApplicationSummary;
import org.allmenning.application.usecase.ViewApplications;

/** The page {@code /my/applications}: what the acting organisation leads or takes part in, and the next step of each. */
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

    /** The colour that goes with a status, as the tag {@code a:status} knows it. */
    public String kind(ApplicationStatus status) {
        return StatusColour.of(status);
    }

    /** The key of the sentence that says what comes next. */
    public String nextStep(ApplicationSummary application) {
        return "nextStep." + application.status();
    }

    /** The page on which the next step is taken. */
    public String address(ApplicationSummary application) {
        return "/my/application?id=" + application.id();
    }
}
