package org.allmenning.application;

import java.util.Optional;
import java.util.UUID;

/** The applications that were withdrawn. */
public interface Withdrawals {

    Optional<Withdrawal> of(UUID applicationId);

    void add(Withdrawal withdrawal);
}
