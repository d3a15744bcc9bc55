package org.allmenning.correspondence;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The messages of a case.
 *
 * @param lines oldest first
 * @param answerable whether the reader may write
 */
public record MessageView(UUID applicationId, List<MessageLine> lines, boolean answerable) implements Serializable {

    public MessageView {
        lines = List.copyOf(lines);
    }

    /** The newest in sight, by which a page says up to where it was read; null where there is none. */
    public UUID last() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1).id();
    }

    /** How many the authority has not read. */
    public int unread() {
        return (int) lines.stream().filter(MessageLine::unread).count();
    }
}
