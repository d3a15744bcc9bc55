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

    /** Also one that was taken out. */
    Optional<SubProject> findSubProject(UUID applicationId, UUID subProjectId);

    /** Also one that was taken out. */
    Optional<BudgetLine> findLine(UUID applicationId, UUID lineId);

    List<BudgetLine> lines(UUID applicationId);

    /** Sub-projects with those that were taken out. */
    List<SubProject> everySubProject(UUID applicationId);

    /** Lines with those that were taken out. */
    List<BudgetLine> everyLine(UUID applicationId);

    /** Whether the id of a line is taken, in whatever application. */
    boolean isTaken(UUID lineId);

    /** The cells at these keys that belong to the application; others are left out. */
    Map<CellKey, BudgetCell> cells(UUID applicationId, Collection<CellKey> keys);

    /** All cells of the application, also of lines that were taken out. */
    List<BudgetCell> cells(UUID applicationId);

    /** Everything together, to be read and to be followed while cells are entered. */
    BudgetAssembly assembly(UUID applicationId, FundingCall call);

    /** Everything together, with the sums that follow. */
    default Budget budget(UUID applicationId, FundingCall call) {
        return assembly(applicationId, call).budget();
    }

    void add(SubProject subProject);

    /** Adds a line with one empty cell per measure and year. */
    void add(BudgetLine line, List<Integer> years);

    /** Adds a line with cells that hold something already. */
    void add(BudgetLine line, Collection<BudgetCell> cells);
}
