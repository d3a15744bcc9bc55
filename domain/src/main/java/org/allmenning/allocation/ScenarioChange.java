package org.allmenning.allocation;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * A scenario after one change.
 *
 * @param changed the rows that are new to whoever knew the scenario before
 */
public record ScenarioChange(BenchState state, Set<UUID> changed) implements Serializable {}
