package org.allmenning.notification;

import java.util.UUID;

/** What a message is about: an application, and the authority of its call, whose officers may read the message. */
public record Concern(UUID authorityId, UUID applicationId) {}
