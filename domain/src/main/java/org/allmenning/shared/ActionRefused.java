package org.allmenning.shared;

import java.util.UUID;

/**
 * A use case was refused to somebody.
 *
 * @param subject the id that was asked for, if the use case takes one
 * @param reason {@code role}: lacks the role; {@code row}: the thing belongs to others
 */
public record ActionRefused(Actor actor, String action, UUID subject, String reason) {}
