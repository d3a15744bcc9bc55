package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;

/** The page {@code /}: the calls of the own authority, how far they have come, and whose turn it is. */
@RequestScoped
@Named("overviewPage")
public class OverviewPage {

    @Inject
    private FollowCalls followCalls;

    @Inject
    private Person person;

    private List<CallProgress> calls;

    @PostConstruct
    void load() {
        calls = followCalls.ofOwnAuthority();
    }

    public List<CallProgress> getCalls() {
        return calls;
    }

    /** Where the next step of a call is taken, or null where it is another person's turn or nobody's. */
    public String next(CallProgress progress) {
        var step = progress.nextStep();
        if (step.role() == null || !person.is(step.role())) {
            return null;
        }
        var room =
                switch (step) {
                    case ASSIGN -> Room.APPLICATIONS;
                    case SCORE -> Room.REVIEWS;
                    case ALLOCATE, CONFIRM -> Room.ALLOCATION;
                    case IMPORT -> Room.IMPORT;
                    default -> Room.DECISIONS;
                };
        return room.address(progress.call());
    }

    /** The room in which a call is opened: the first of its own that the person may enter, or null. */
    public String home(CallProgress progress) {
        return person.rooms(progress.call()).stream()
                .filter(entry -> entry.address().contains("?call="))
                .findFirst()
                .map(Person.Entry::address)
                .orElse(null);
    }
}
