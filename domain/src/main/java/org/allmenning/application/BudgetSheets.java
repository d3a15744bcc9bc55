package org.allmenning.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.FundingCall;

/** Sub-projects, lines and cells of applications. A whole application is read in three queries, however many lines. */
public interface BudgetSheets {

    List<SubProject> subProjects(UUID applicationId);

    Optional<SubProject> findSubProject(UUID applicationId, UUID subProjectId);

    Optional<BudgetLine> findLine(UUID applicationId, UUID lineId);

    List<BudgetLine> lines(UUID applicationId);

    /** The cells at these keys that belong to the application; others are left out. */
    Map<CellKey, BudgetCell> cells(UUID applicationId, Collection<CellKey> keys);

    /** Everything together, with the sums that follow. */
    Budget budget(UUID applicationId, FundingCall call);

    void add(SubProject subProject);

    /** Adds a line with one empty cell per measure and year. */
    void add(BudgetLine line, List<Integer> years);

    /** Takes out a line with its cells. */
    void remove(BudgetLine line);

    /** Takes out a sub-project with its lines and closes the gap in the numbers. */
    void remove(SubProject subProject);
}
