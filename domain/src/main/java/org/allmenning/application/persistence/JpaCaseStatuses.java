package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.application.GrantApplications;

@ApplicationScoped
class JpaCaseStatuses implements CaseStatuses {

    private GrantApplications applications;

    protected JpaCaseStatuses() {}

    @Inject
    JpaCaseStatuses(GrantApplications applications) {
        this.applications = applications;
    }

    @Override
    public ApplicationStatus of(UUID applicationId) {
        return applications.get(applicationId).status();
    }

    @Override
    public void move(UUID applicationId, ApplicationStatus target) {
        applications.getForChange(applicationId).moveTo(target);
    }
}
