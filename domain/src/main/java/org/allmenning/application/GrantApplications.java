package org.allmenning.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.FundingCall;

/** All grant applications, as if they stood in one filing cabinet. */
public interface GrantApplications {

    Optional<GrantApplication> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    GrantApplication get(UUID id);

    /** Locked until the transaction ends, so that changes to one application stand in line. */
    GrantApplication getForChange(UUID id);

    /** The same for many, in the order of their ids, whatever the order in which they are given. */
    void lock(Collection<UUID> ids);

    /** Those that an organisation leads or takes part in, last changed first. */
    List<GrantApplication> of(UUID organisation);

    /** In one query; unknown ids are left out. */
    List<GrantApplication> byIds(Collection<UUID> ids);

    /** Where each application to a call stands, drafts among them. */
    Map<UUID, ApplicationStatus> statusesOfCall(UUID callId);

    /**
     * What else a lead has done: applications submitted to this call, and grants of its authority that are not completed.
     *
     * @param without an application that does not count, or null
     */
    ApplicationFacts.History history(FundingCall call, UUID lead, UUID without);

    /** Lets nobody else submit for this lead to this call until the transaction ends, so that counting holds. */
    void holdLead(UUID callId, UUID lead);

    /** The newest version of the call's rules that somebody has seen here; 1 for who has seen no change. */
    int rulesSeen(UUID applicationId, UUID personId);

    /** Notes that somebody has seen this version, unless a newer one is noted. */
    void noteRulesSeen(UUID applicationId, UUID personId, int number);

    void add(GrantApplication application);
}
