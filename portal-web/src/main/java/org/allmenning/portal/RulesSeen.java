package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.application.usecase.SeeRules;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.Navigation;

/** The button below the notice of changed rules: the reader has seen it. */
@RequestScoped
@Named("rulesSeen")
public class RulesSeen {

    @Inject
    private OpenApplication application;

    @Inject
    private PageAddress address;

    @Inject
    private SeeRules seeRules;

    /** Notes the version that was shown, and shows the application. */
    public String seen() {
        var version = address.find("seen")
                .filter(sent -> sent.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> NothingHere.because("seen"));
        seeRules.seen(application.getId(), version);
        return Navigation.to("/my/application?id=" + application.getId());
    }
}
