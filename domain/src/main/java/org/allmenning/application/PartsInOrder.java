package org.allmenning.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sub-projects of an application in their order, numbered from 1 without gaps, whatever comes, goes or moves. */
public final class PartsInOrder {

    private final BudgetSheets sheets;
    private final UUID applicationId;
    private final List<SubProject> parts;

    public PartsInOrder(BudgetSheets sheets, UUID applicationId) {
        this.sheets = sheets;
        this.applicationId = applicationId;
        this.parts = new ArrayList<>(sheets.subProjects(applicationId));
    }

    public int size() {
        return parts.size();
    }

    /** @param number where it stands then; beyond the end counts as the end */
    public void put(SubProject part, int number) {
        parts.remove(part);
        parts.add(Math.max(0, Math.min(number, parts.size() + 1) - 1), part);
        renumber();
    }

    /** Takes out a sub-project with the lines that it has now. */
    public void remove(SubProject part) {
        var removal = UUID.randomUUID();
        part.remove(removal);
        sheets.lines(applicationId).stream()
                .filter(line -> line.subProjectId().equals(part.id()))
                .forEach(line -> line.remove(removal));
        parts.remove(part);
        renumber();
    }

    /** Puts a sub-project back where it stood, with the lines that went with it. */
    public void restore(SubProject part) {
        var removal = part.removal().orElseThrow();
        part.restore();
        sheets.everyLine(applicationId).stream()
                .filter(line -> line.wasRemovedBy(removal))
                .forEach(BudgetLine::restore);
        put(part, part.number());
    }

    private void renumber() {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).moveTo(i + 1);
        }
    }
}
