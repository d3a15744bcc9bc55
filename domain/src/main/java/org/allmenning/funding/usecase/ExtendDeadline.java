package org.allmenning.funding.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.DeadlineExtension;
import org.allmenning.funding.setup.CallDesk;
import org.allmenning.funding.setup.FieldsUnusable;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/** An officer moves the deadline of a call for all, with a reason that everybody reads. */
@ApplicationScoped
public class ExtendDeadline {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private CallDesk desk;
    private CallHistory history;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ExtendDeadline() {}

    @Inject
    public ExtendDeadline(
            CallDesk desk, CallHistory history, CurrentActor actor, DeadlineClock clock, Event<Deed> deeds) {
        this.desk = desk;
        this.history = history;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Moves the deadline to a later moment in the call's time zone.
     *
     * @param version of the call, as it was seen
     * @param typed {@code deadlineDay}, {@code deadlineTime} (else the end of the day) and {@code reason}
     * @throws org.allmenning.funding.StaleCall if the call changed since
     * @throws org.allmenning.funding.DeadlineNotLater unless it is later, and still to come
     * @throws FieldsUnusable where the day or the reason is missing
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void extend(UUID callId, long version, Map<String, String> typed, Language language) {
        var call = desk.forChange(callId, version);
        var fields = new Typed(typed, language);
        var day = fields.day("deadlineDay", true);
        var time = fields.time("deadlineTime");
        var reason = fields.localized("reason", call.title().main(), Typed.LONGEST, true);
        fields.requireUsable();
        var earlier = call.deadline().orElse(null);
        var later = day.atTime(time == null ? END_OF_DAY : time)
                .atZone(call.timeZone())
                .toInstant();
        call.extend(later, clock.now());
        history.add(new DeadlineExtension(call, earlier, reason, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(
                call.id(),
                call.authorityId(),
                "deadlineExtended",
                Map.of("key", call.key(), "earlier", earlier.toString(), "deadline", later.toString())));
    }
}
