package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.CaseView;
import org.allmenning.assessment.CaseViewRefused;
import org.allmenning.assessment.CaseViews;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.NothingHere;

/** People keep what they want to see of the cases of a call under a name; each has their own. */
@ApplicationScoped
public class KeepCaseViews {

    private CaseAccess access;
    private CaseViews views;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected KeepCaseViews() {}

    @Inject
    public KeepCaseViews(CaseAccess access, CaseViews views, CurrentActor actor, DeadlineClock clock) {
        this.access = access;
        this.views = views;
        this.actor = actor;
        this.clock = clock;
    }

    /** A view that was kept. */
    public record Kept(UUID id, String name, CaseQuery query) implements Serializable {}

    /** The own ones for a call, in the order in which they were kept. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<Kept> ofCall(UUID callId) {
        access.call(callId);
        return views.of(actor.get().personId(), callId).stream()
                .map(view -> new Kept(view.id(), view.name(), view.query()))
                .toList();
    }

    /**
     * Keeps one; under a name that there is already, in the place of the other.
     *
     * @throws CaseViewRefused for a name that is empty or longer than 60 characters, and for more than 20 of them
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER})
    public void keep(UUID callId, String name, CaseQuery query) {
        var call = access.call(callId);
        views.lock(actor.get().personId());
        var own = views.of(actor.get().personId(), callId);
        var added = new CaseView(actor.get().personId(), call, name, query, clock.now());
        var same = own.stream().filter(view -> view.name().equals(added.name())).findFirst();
        if (same.isPresent()) {
            same.get().replace(query, clock.now());
            return;
        }
        if (own.size() >= CaseView.MOST) {
            throw CaseViewRefused.tooMany();
        }
        views.add(added);
    }

    /** @throws NothingHere for a view of somebody else */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER})
    public void remove(UUID viewId) {
        var view = views.find(viewId).orElseThrow(() -> NothingHere.because(viewId));
        if (!view.personId().equals(actor.get().personId())) {
            throw NothingHere.forThisPerson();
        }
        access.call(view.callId());
        views.remove(view);
    }
}
