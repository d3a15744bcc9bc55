package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.allmenning.funding.SchemeView;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;

/** The page {@code /new-call}: a title and an address, with which a call begins. */
@RequestScoped
@Named("newCallPage")
public class NewCallPage {

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private SetUpCall setUpCall;

    private SchemeView scheme;

    @PostConstruct
    void load() {
        scheme = viewCallSetup.scheme(address.id("scheme"));
        typed.show(Map.of(), scheme.name().main(), 0);
    }

    public SchemeView getScheme() {
        return scheme;
    }

    public String begin() {
        var call = setUpCall.begin(scheme.id(), typed.fields(), typed.getMain());
        return address.to("/call-setup?call=" + call, Done.CALL_BEGUN);
    }
}
