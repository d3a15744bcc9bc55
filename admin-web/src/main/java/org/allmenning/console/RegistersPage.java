package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.usecase.BrowseRegister;
import org.allmenning.organisation.usecase.OrganisationFound;
import org.allmenning.organisation.usecase.RegisterPage;
import org.allmenning.organisation.usecase.SearchOrganisations;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /registers}: municipalities and counties as they were on a day, to search or to leaf through. */
@RequestScoped
@Named("registersPage")
public class RegistersPage {

    private static final int ROWS = 50;
    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    @Inject
    private Address address;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private BrowseRegister browseRegister;

    @Inject
    private SearchOrganisations searchOrganisations;

    private List<OrganisationFound> found = List.of();
    private RegisterPage page;

    @PostConstruct
    void load() {
        if (isSearch()) {
            found = searchOrganisations.search(getText(), reader.getLanguage(), getDay(), ROWS);
        } else {
            page = browseRegister.browse(
                    getCountry(), getKind(), getDay(), reader.getLanguage(), address.number("page", 0), ROWS);
        }
    }

    public boolean isSearch() {
        return !getText().isEmpty();
    }

    public String getText() {
        return address.text("q").orElse("");
    }

    /** Norway unless Finland is asked for. */
    public String getCountry() {
        return address.text("country").filter("FI"::equals).orElse("NO");
    }

    public AreaKind getKind() {
        return address.text("kind")
                .filter("COUNTY"::equals)
                .map(AreaKind::valueOf)
                .orElse(AreaKind.MUNICIPALITY);
    }

    /** Today unless another day is asked for. */
    public LocalDate getDay() {
        return address.day("day").orElseGet(() -> LocalDate.now(Clock.system(HERE)));
    }

    public List<OrganisationFound> getFound() {
        return found;
    }

    public RegisterPage getPage() {
        return page;
    }

    /** Number of the first row shown, from 1. */
    public int getFirst() {
        return page.rows().isEmpty() ? 0 : page.page() * ROWS + 1;
    }

    public int getLast() {
        return page.page() * ROWS + page.rows().size();
    }

    public String getPrevious() {
        return page.page() == 0 ? null : at(page.page() - 1);
    }

    public String getNext() {
        return page.page() + 1 >= page.pages() ? null : at(page.page() + 1);
    }

    private String at(int number) {
        return "?country=" + getCountry() + "&kind=" + getKind() + "&day=" + getDay() + "&page=" + number;
    }
}
