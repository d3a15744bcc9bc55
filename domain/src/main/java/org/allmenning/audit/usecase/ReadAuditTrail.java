package org.allmenning.audit.usecase;

import static org.allmenning.shared.Role.AUDITOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.audit.AuditChain;
import org.allmenning.audit.AuditLine;
import org.allmenning.audit.AuditTrail;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.submission.Disqualifications;

/** Auditors read the event log of their authority and verify its chains. */
@ApplicationScoped
public class ReadAuditTrail {

    private AuditTrail trail;
    private Persons persons;
    private Disqualifications disqualifications;
    private CurrentActor actor;

    protected ReadAuditTrail() {}

    @Inject
    public ReadAuditTrail(AuditTrail trail, Persons persons, Disqualifications disqualifications, CurrentActor actor) {
        this.trail = trail;
        this.persons = persons;
        this.disqualifications = disqualifications;
        this.actor = actor;
    }

    /** A page of the log, newest first, without what happened to cases that the person is disqualified from. */
    @Transactional
    @AllowedFor(AUDITOR)
    public List<AuditLine> newest(int first, int most) {
        var entries = trail.ofAuthority(actor.get().organisationId(), closed(), first, most);
        var names = persons.byIds(
                entries.stream().flatMap(entry -> entry.actorId().stream()).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new AuditLine(
                        entry.chainId(),
                        entry.sequence(),
                        entry.at(),
                        entry.actorId()
                                .map(names::get)
                                .flatMap(Person::displayName)
                                .orElse(""),
                        entry.action(),
                        entry.details(),
                        entry.hash()))
                .toList();
    }

    /** How many lines the log has. */
    @Transactional
    @AllowedFor(AUDITOR)
    public int size() {
        return trail.countOfAuthority(actor.get().organisationId(), closed());
    }

    /** The chain of a case has its application's id. */
    private Set<UUID> closed() {
        return disqualifications.applicationsBarredTo(actor.get().personId());
    }

    /** How many chains of the authority hold, and which do not. */
    public record Verification(int chains, List<UUID> broken) implements java.io.Serializable {}

    /** Recomputes every chain that has entries of the authority. */
    @Transactional
    @AllowedFor(AUDITOR)
    public Verification verify() {
        var chains = trail.chainsOf(actor.get().organisationId());
        var broken = chains.stream()
                .filter(chain -> AuditChain.firstBroken(trail.chain(chain)) != 0)
                .toList();
        return new Verification(chains.size(), broken);
    }
}
