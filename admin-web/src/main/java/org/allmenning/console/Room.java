package org.allmenning.console;

import java.util.Locale;
import org.allmenning.funding.CallOverview;

/** The rooms of the console, in the order of the navigation. Some are about one call. */
public enum Room {
    OVERVIEW("/", Task.FOLLOW_CALLS, false),
    CALLS("/calls", Task.READ_CALLS, false),
    APPLICATIONS("/applications", Task.READ_CASES, true),
    ALLOCATION("/allocation", Task.READ_ALLOCATION, true),
    DECISIONS("/decisions", Task.READ_DECISIONS, true),
    LETTERS("/letters", Task.READ_LETTERS, true),
    IMPORT("/import", Task.IMPORT, true),
    REVIEWS("/reviews", Task.SCORE, false),
    STATISTICS("/statistics", Task.READ_STATISTICS, false),
    TEMPLATES("/templates", Task.READ_TEMPLATES, false),
    MAILS("/mails", Task.READ_MAILS, false),
    REGISTERS("/registers", Task.READ_REGISTERS, false),
    AUDIT("/audit", Task.READ_LOG, false);

    private final String path;
    private final Task task;
    private final boolean ofCall;

    Room(String path, Task task, boolean ofCall) {
        this.path = path;
        this.task = task;
        this.ofCall = ofCall;
    }

    /** How pages name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "console." + key();
    }

    Task task() {
        return task;
    }

    /** Whether a call has such a room: a list of an earlier year has no applications, a call without a frame no allocation. */
    boolean belongsTo(CallOverview call) {
        if (!ofCall) {
            return true;
        } else if (call == null) {
            return false;
        }
        return switch (this) {
            case APPLICATIONS, LETTERS -> call.deadline() != null;
            case ALLOCATION -> call.deadline() != null && call.frame() != null;
            case IMPORT -> call.deadline() == null;
            default -> true;
        };
    }

    /** Its address within the console. */
    String address(CallOverview call) {
        return ofCall ? path + "?call=" + call.id() : path;
    }
}
