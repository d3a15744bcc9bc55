package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmenning.funding.CallDraft;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /call-setup}: a part of a call, field by field; {@code part} says which. */
@RequestScoped
@Named("callSetup")
public class CallSetupPage {

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private SetUpCall setUpCall;

    private CallDraft call;
    private CallSection section;

    @PostConstruct
    void load() {
        call = viewCallSetup.call(address.id("call"));
        section = address.text("part")
                .flatMap(part -> Arrays.stream(CallSection.values())
                        .filter(one -> word(one).equals(part))
                        .findFirst())
                .orElse(CallSection.BASICS);
        typed.show(
                viewCallSetup.section(call.overview().id(), section, reader.getLanguage()),
                call.overview().title().main(),
                call.version());
    }

    public CallDraft getCall() {
        return call;
    }

    /** The part, as the address names it. */
    public String getPart() {
        return word(section);
    }

    /** The budget years that are typed, while they make sense. */
    public List<Integer> getYears() {
        return call.overview().years();
    }

    public String save() {
        var id = call.overview().id();
        setUpCall.change(id, typed.getVersion(), section, typed.fields(), reader.getLanguage());
        return address.to("/call-setup?call=" + id + "&part=" + getPart(), Done.SAVED);
    }

    /** Another call like this one. */
    public String copy() {
        var copy = setUpCall.copy(call.overview().id());
        return address.to("/call-setup?call=" + copy, Done.COPIED);
    }

    private static String word(CallSection section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
