package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.SchemeView;
import org.allmenning.funding.usecase.ViewCallSetup;

/** The page {@code /calls}: the schemes of the own authority, each with its calls. */
@RequestScoped
@Named("callsPage")
public class CallsPage {

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private FollowCalls followCalls;

    private List<SchemeView> schemes;
    private List<CallProgress> calls;

    @PostConstruct
    void load() {
        schemes = viewCallSetup.schemes();
        calls = followCalls.ofOwnAuthority();
    }

    /** Those with calls first. */
    public List<SchemeView> getSchemes() {
        return schemes.stream()
                .sorted(Comparator.comparing(scheme -> scheme.calls().isEmpty()))
                .toList();
    }

    public List<CallProgress> calls(SchemeView scheme) {
        return calls.stream()
                .filter(progress -> scheme.calls().contains(progress.call().id()))
                .toList();
    }
}
