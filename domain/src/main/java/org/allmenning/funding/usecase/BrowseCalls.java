package org.allmenning.funding.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.CallNotices;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;

/** Calls as the public sees them, and as their own authority does before they are published. */
@ApplicationScoped
public class BrowseCalls {

    private FundingCalls calls;
    private CallHistory history;
    private CallBoard board;
    private CurrentActor actor;

    protected BrowseCalls() {}

    @Inject
    public BrowseCalls(FundingCalls calls, CallHistory history, CallBoard board, CurrentActor actor) {
        this.calls = calls;
        this.history = history;
        this.board = board;
        this.actor = actor;
    }

    /** All published calls, newest deadline or announcement first. */
    @Transactional
    @AllowedFor(everyone = true)
    public List<CallOverview> published() {
        return board.overviews(calls.published());
    }

    /** @throws NothingHere for a key that is not published */
    @Transactional
    @AllowedFor(everyone = true)
    public CallOverview byKey(String key) {
        return board.overview(visible(key));
    }

    /** What was told about the call since it was published. @throws NothingHere for a key that is not published */
    @Transactional
    @AllowedFor(everyone = true)
    public CallNotices notices(String key) {
        return ViewCallSetup.notices(visible(key), history);
    }

    /** The calls of the acting person's authority, published or not. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, REVIEWER, ADMINISTRATOR, AUDITOR})
    public List<CallOverview> ofOwnAuthority() {
        return board.overviews(calls.ofAuthority(actor.get().organisationId()));
    }

    /** @throws NothingHere for a call of another authority */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, REVIEWER, ADMINISTRATOR, AUDITOR})
    public CallOverview ofOwnAuthority(UUID callId) {
        var call = calls.get(callId);
        if (!actor.get().actsFor(call.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return board.overview(call);
    }

    private FundingCall visible(String key) {
        return calls.findByKey(key)
                .filter(found -> found.isPublished() || actor.get().actsFor(found.authorityId()))
                .orElseThrow(() -> NothingHere.because(key));
    }
}
