package org.allmenning.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Actor;

/** The trail, to be added to and read. */
public interface AuditTrail {

    /** Adds a link in the current transaction; two who add to one chain stand in line. */
    void append(UUID chainId, Actor actor, UUID authorityId, String action, Map<String, String> details);

    /** What an authority's auditors may read, newest first, without these chains. */
    List<AuditEntry> ofAuthority(UUID authorityId, Set<UUID> closed, int first, int most);

    /** How many entries those are together. */
    int countOfAuthority(UUID authorityId, Set<UUID> closed);

    /** What was done of this kind to a case of an authority, newest first; nothing of before it was submitted. */
    List<AuditEntry> ofCase(UUID applicationId, UUID authorityId, Set<String> actions);

    /** A whole chain, from its beginning. */
    List<AuditEntry> chain(UUID chainId);

    /** The chains that carry entries of an authority. */
    List<UUID> chainsOf(UUID authorityId);
}
