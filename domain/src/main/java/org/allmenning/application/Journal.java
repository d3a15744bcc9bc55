package org.allmenning.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.allmenning.shared.Actor;

/** Notes what one transaction changes in a budget; {@link BudgetHistory} keeps it. */
public final class Journal {

    private final Actor editor;
    private final Instant now;
    private final List<BudgetChange> changes = new ArrayList<>();

    public Journal(Actor editor, Instant now) {
        this.editor = editor;
        this.now = now;
    }

    public void cell(BudgetLine line, BudgetCell cell, OptionalLong before) {
        changes.add(BudgetChange.ofCell(line, cell, before));
    }

    public void line(BudgetChange.Kind kind, BudgetLine line) {
        changes.add(BudgetChange.ofLine(kind, line, null, null));
    }

    public void described(BudgetLine line, LineWords before) {
        changes.add(BudgetChange.ofLine(BudgetChange.Kind.LINE_DESCRIBED, line, before, line.words()));
    }

    public void subProject(BudgetChange.Kind kind, SubProject part) {
        changes.add(BudgetChange.ofSubProject(kind, part));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes with their place in the history of the application, whose revision counts this transaction already. */
    public List<BudgetChange> signed(GrantApplication application) {
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).sign(application, i, editor.personId(), editor.organisationId(), now);
        }
        return List.copyOf(changes);
    }
}
