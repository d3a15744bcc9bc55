package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.AwardArchive;
import org.allmenning.decision.ImportedAward;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Deed;

/** An officer brings in the award list of a year before this software; it replaces the list imported before. */
@ApplicationScoped
public class ImportAwards {

    private CaseAccess access;
    private AwardArchive archive;
    private CurrentActor actor;
    private Event<Deed> deeds;

    protected ImportAwards() {}

    @Inject
    public ImportAwards(CaseAccess access, AwardArchive archive, CurrentActor actor, Event<Deed> deeds) {
        this.access = access;
        this.archive = archive;
        this.actor = actor;
        this.deeds = deeds;
    }

    /** All rows or none. @throws org.allmenning.decision.AlreadyPrepared if the call has decisions of its own */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void replaceBy(UUID callId, List<ImportedAward> awards) {
        var call = access.call(callId);
        archive.replace(call, awards, actor.get().personId());
        deeds.fire(
                new Deed(callId, call.authorityId(), "awardsImported", Map.of("rows", String.valueOf(awards.size()))));
    }
}
