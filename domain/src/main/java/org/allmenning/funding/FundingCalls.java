package org.allmenning.funding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All calls and their schemes, as if they hung on one board. */
public interface FundingCalls {

    Optional<FundingCall> find(UUID id);

    Optional<FundingCall> findByKey(String key);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    FundingCall get(UUID id);

    /** Locked until the end of the transaction. @throws org.allmenning.shared.NothingHere if there is none */
    FundingCall getForChange(UUID id);

    /**
     * A call to look at, for whoever changes no call in this transaction: what is changed in it is not kept, and nobody
     * compares it with what it was whenever something else is written.
     *
     * @throws org.allmenning.shared.NothingHere if there is none
     */
    FundingCall read(UUID id);

    /** Whatever the public may see, newest deadline or announcement first. */
    List<FundingCall> published();

    List<FundingCall> ofAuthority(UUID authorityId);

    Map<UUID, FundingCall> byIds(Collection<UUID> ids);

    GrantScheme scheme(UUID id);

    /** All schemes of an authority. */
    List<GrantScheme> schemesOf(UUID authorityId);

    /** The schemes of these calls, in one query. */
    Map<UUID, GrantScheme> schemesOf(Collection<FundingCall> calls);

    void add(GrantScheme scheme);

    void add(FundingCall call);
}
