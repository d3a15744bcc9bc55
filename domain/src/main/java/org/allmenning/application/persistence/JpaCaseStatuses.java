package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.application.GrantApplication;
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
    public Map<UUID, ApplicationStatus> of(Collection<UUID> applicationIds) {
        return applications.byIds(applicationIds).stream()
                .collect(Collectors.toMap(GrantApplication::id, GrantApplication::status));
    }

    @Override
    public Map<UUID, ApplicationStatus> ofCall(UUID callId) {
        return applications.statusesOfCall(callId);
    }

    @Override
    public boolean concerns(UUID applicationId, UUID organisation) {
        return applications.get(applicationId).isPartOf(organisation);
    }

    @Override
    public void lock(Collection<UUID> applicationIds) {
        applications.lock(applicationIds);
    }

    @Override
    public void move(UUID applicationId, ApplicationStatus target) {
        applications.getForChange(applicationId).moveTo(target);
    }
}
