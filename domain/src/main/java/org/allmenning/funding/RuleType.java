package org.allmenning.funding;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.Set;
import org.allmenning.funding.rules.AllowedCategories;
import org.allmenning.funding.rules.AllowedSources;
import org.allmenning.funding.rules.ApplicationsPerLead;
import org.allmenning.funding.rules.AttachmentRequired;
import org.allmenning.funding.rules.ConsentOfPartners;
import org.allmenning.funding.rules.CouncilDecision;
import org.allmenning.funding.rules.Deadline;
import org.allmenning.funding.rules.DeclarationRequired;
import org.allmenning.funding.rules.EarliestStart;
import org.allmenning.funding.rules.InCountry;
import org.allmenning.funding.rules.LatestEnd;
import org.allmenning.funding.rules.LeadInCounty;
import org.allmenning.funding.rules.LeadKinds;
import org.allmenning.funding.rules.MaximumCategoryShare;
import org.allmenning.funding.rules.MaximumDuration;
import org.allmenning.funding.rules.MaximumGrant;
import org.allmenning.funding.rules.MaximumHourlyRate;
import org.allmenning.funding.rules.MaximumInKindShare;
import org.allmenning.funding.rules.MaximumShare;
import org.allmenning.funding.rules.MinimumGrant;
import org.allmenning.funding.rules.MinimumMunicipalities;
import org.allmenning.funding.rules.MinimumOwnShare;
import org.allmenning.funding.rules.MunicipalityAttribute;
import org.allmenning.funding.rules.OpenProjects;
import org.allmenning.funding.rules.PartnerKinds;
import org.allmenning.funding.rules.TextRequired;
import org.allmenning.funding.rules.ThemesChosen;

/** The kinds of rules that a call can have, each with the class that knows it. */
public enum RuleType {
    DEADLINE,
    IN_COUNTRY,
    LEAD_KINDS,
    LEAD_IN_COUNTY,
    PARTNER_KINDS,
    MINIMUM_MUNICIPALITIES,
    MUNICIPALITY_ATTRIBUTE,
    MAXIMUM_GRANT,
    MINIMUM_GRANT,
    MAXIMUM_SHARE,
    MINIMUM_OWN_SHARE,
    ALLOWED_CATEGORIES,
    ALLOWED_SOURCES,
    MAXIMUM_CATEGORY_SHARE,
    MAXIMUM_IN_KIND_SHARE,
    MAXIMUM_HOURLY_RATE,
    MAXIMUM_DURATION,
    EARLIEST_START,
    LATEST_END,
    THEMES_CHOSEN,
    TEXT_REQUIRED,
    ATTACHMENT_REQUIRED,
    COUNCIL_DECISION,
    DECLARATION_REQUIRED,
    CONSENT_OF_PARTNERS,
    APPLICATIONS_PER_LEAD,
    OPEN_PROJECTS;

    private static final Set<RuleType> ABOUT_THE_LEAD =
            EnumSet.of(DEADLINE, IN_COUNTRY, LEAD_KINDS, LEAD_IN_COUNTY, APPLICATIONS_PER_LEAD, OPEN_PROJECTS);

    private static final Set<RuleType> ABOUT_THE_PAST = EnumSet.of(APPLICATIONS_PER_LEAD, OPEN_PROJECTS);

    /** @param parameters as the rule wrote them down */
    public Rule read(JsonObject parameters) {
        return switch (this) {
            case DEADLINE -> Deadline.read(parameters);
            case IN_COUNTRY -> InCountry.read(parameters);
            case LEAD_KINDS -> LeadKinds.read(parameters);
            case LEAD_IN_COUNTY -> LeadInCounty.read(parameters);
            case PARTNER_KINDS -> PartnerKinds.read(parameters);
            case MINIMUM_MUNICIPALITIES -> MinimumMunicipalities.read(parameters);
            case MUNICIPALITY_ATTRIBUTE -> MunicipalityAttribute.read(parameters);
            case MAXIMUM_GRANT -> MaximumGrant.read(parameters);
            case MINIMUM_GRANT -> MinimumGrant.read(parameters);
            case MAXIMUM_SHARE -> MaximumShare.read(parameters);
            case MINIMUM_OWN_SHARE -> MinimumOwnShare.read(parameters);
            case ALLOWED_CATEGORIES -> AllowedCategories.read(parameters);
            case ALLOWED_SOURCES -> AllowedSources.read(parameters);
            case MAXIMUM_CATEGORY_SHARE -> MaximumCategoryShare.read(parameters);
            case MAXIMUM_IN_KIND_SHARE -> MaximumInKindShare.read(parameters);
            case MAXIMUM_HOURLY_RATE -> MaximumHourlyRate.read(parameters);
            case MAXIMUM_DURATION -> MaximumDuration.read(parameters);
            case EARLIEST_START -> EarliestStart.read(parameters);
            case LATEST_END -> LatestEnd.read(parameters);
            case THEMES_CHOSEN -> ThemesChosen.read(parameters);
            case TEXT_REQUIRED -> TextRequired.read(parameters);
            case ATTACHMENT_REQUIRED -> AttachmentRequired.read(parameters);
            case COUNCIL_DECISION -> CouncilDecision.read(parameters);
            case DECLARATION_REQUIRED -> DeclarationRequired.read(parameters);
            case CONSENT_OF_PARTNERS -> ConsentOfPartners.read(parameters);
            case APPLICATIONS_PER_LEAD -> ApplicationsPerLead.read(parameters);
            case OPEN_PROJECTS -> OpenProjects.read(parameters);
        };
    }

    /** Whether it can be answered before anything is written, from who leads alone. */
    public boolean isAboutLead() {
        return ABOUT_THE_LEAD.contains(this);
    }

    /** Whether it asks what else the lead has applied for or been granted. */
    public boolean isAboutPast() {
        return ABOUT_THE_PAST.contains(this);
    }
}
