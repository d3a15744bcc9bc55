package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.organisation.usecase.OrganisationFound;
import org.allmenning.organisation.usecase.SearchOrganisations;
import org.allmenning.web.Navigation;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/**
 * The page {@code /my/partners?id=…}: who takes part. The register is searched as it was on the call's day, and each answer
 * comes with county and code, since two municipalities are called Våler.
 */
@RequestScoped
@Named("partnersPage")
public class PartnersPage {

    private static final int MOST = 12;

    @Inject
    private OpenApplication application;

    @Inject
    private SearchOrganisations searchOrganisations;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private PageAddress address;

    @Inject
    private Say say;

    private String searched;
    private List<OrganisationFound> found = List.of();

    @PostConstruct
    void load() {
        searched = address.find("q").orElse("");
        if (!searched.isEmpty()) {
            found = searchOrganisations.search(
                    searched, reader.getLanguage(), application.getView().call().codesOn(), MOST);
        }
    }

    public String add(String organisation) {
        changePartners.add(application.getId(), PageAddress.read(organisation));
        return again();
    }

    public String remove(String organisation) {
        changePartners.remove(application.getId(), PageAddress.read(organisation));
        return again();
    }

    /** Whether an organisation that was found takes part already. */
    public boolean takesPart(OrganisationFound organisation) {
        return application.getView().participant(organisation.id()).isPresent();
    }

    /** Why an organisation was found under something else than its name or code; empty where those stand there anyway. */
    public String reason(OrganisationFound organisation) {
        var shown = organisation.matched().equals(organisation.name().text())
                || organisation.matched().equals(organisation.code());
        return shown ? "" : " · " + say.text(organisation.reason().label().code(), organisation.matched());
    }

    public String getSearched() {
        return searched;
    }

    public List<OrganisationFound> getFound() {
        return found;
    }

    private String again() {
        return Navigation.to(Place.page(application.getId(), "partners"));
    }
}
