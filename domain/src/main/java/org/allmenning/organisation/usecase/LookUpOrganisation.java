package org.allmenning.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.allmenning.organisation.AreaCode;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.NothingHere;

/** One organisation as it was on a day, by whichever of its keys is at hand. The register is public. */
@ApplicationScoped
public class LookUpOrganisation {

    private final Organisations organisations;

    protected LookUpOrganisation() {
        this(null);
    }

    @Inject
    public LookUpOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Transactional
    @AllowedFor(everyone = true)
    public OrganisationOnDay byId(UUID id, LocalDate onDay) {
        return organisations.onDay(id, onDay);
    }

    @Transactional
    @AllowedFor(everyone = true)
    public OrganisationOnDay byAlias(String alias, LocalDate onDay) {
        return organisations
                .findByAlias(alias)
                .map(Organisation::id)
                .map(id -> organisations.onDay(id, onDay))
                .orElseThrow(() -> NothingHere.because(alias));
    }

    /** By the code that a municipality had on that day: 5406 was Hammerfest in 2023 and is nobody in 2024. */
    @Transactional
    @AllowedFor(everyone = true)
    public OrganisationOnDay byCode(AreaCode code, LocalDate onDay) {
        return organisations
                .findByCode(code.country(), code.code(), onDay)
                .map(Organisation::id)
                .map(id -> organisations.onDay(id, onDay))
                .orElseThrow(() -> NothingHere.because(code));
    }
}
