package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.AlreadyTakesPart;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.PartnerStillNeeded;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Deed;

/** The lead says with whom it applies. */
@ApplicationScoped
public class ChangePartners {

    private ApplicationAccess access;
    private BudgetSheets sheets;
    private Organisations organisations;
    private Event<Deed> deeds;

    protected ChangePartners() {}

    @Inject
    public ChangePartners(
            ApplicationAccess access, BudgetSheets sheets, Organisations organisations, Event<Deed> deeds) {
        this.access = access;
        this.sheets = sheets;
        this.organisations = organisations;
        this.deeds = deeds;
    }

    /** @throws AlreadyTakesPart if the organisation is lead or partner already */
    @Transactional
    @AllowedFor(APPLICANT)
    public void add(UUID applicationId, UUID organisationId) {
        var application = access.forChangeByLead(applicationId, "partners");
        var partner = organisations.get(organisationId);
        if (application.isPartOf(organisationId)) {
            throw new AlreadyTakesPart(partner.name());
        }
        application.addPartner(organisationId);
        deeds.fire(new Deed(applicationId, null, "partnerAdded", Map.of("organisation", organisationId.toString())));
    }

    /** @throws PartnerStillNeeded while a sub-project or a budget line names the partner */
    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID organisationId) {
        var application = access.forChangeByLead(applicationId, "partners");
        var partner = organisations.get(organisationId);
        var parts = sheets.subProjects(applicationId);
        parts.stream()
                .filter(part -> part.responsibleId().equals(organisationId)
                        || sheets.lines(applicationId).stream()
                                .anyMatch(line -> line.subProjectId().equals(part.id())
                                        && line.organisation()
                                                .filter(organisationId::equals)
                                                .isPresent()))
                .findFirst()
                .ifPresent(part -> {
                    throw new PartnerStillNeeded(partner.name(), part.number());
                });
        application.removePartner(organisationId);
        deeds.fire(new Deed(applicationId, null, "partnerRemoved", Map.of("organisation", organisationId.toString())));
    }
}
