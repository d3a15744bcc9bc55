package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.BudgetAssembly;
import org.allmenning.application.BudgetCell;
import org.allmenning.application.BudgetLine;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.CellKey;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProject;
import org.allmenning.application.SubProjectBudget.Cell;
import org.allmenning.funding.FundingCall;

@ApplicationScoped
class JpaBudgetSheets implements BudgetSheets {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<SubProject> subProjects(UUID applicationId) {
        return entities.createQuery(
                        "select s from SubProject s where s.applicationId = :application and s.removalId is null"
                                + " order by s.number",
                        SubProject.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public List<SubProject> everySubProject(UUID applicationId) {
        return entities.createQuery(
                        "select s from SubProject s where s.applicationId = :application order by s.number, s.id",
                        SubProject.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public Optional<SubProject> findSubProject(UUID applicationId, UUID subProjectId) {
        return Optional.ofNullable(entities.find(SubProject.class, subProjectId))
                .filter(found -> found.applicationId().equals(applicationId));
    }

    @Override
    public Optional<BudgetLine> findLine(UUID applicationId, UUID lineId) {
        return Optional.ofNullable(entities.find(BudgetLine.class, lineId))
                .filter(found -> found.applicationId().equals(applicationId));
    }

    @Override
    public List<BudgetLine> lines(UUID applicationId) {
        return entities.createQuery(
                        "select l from BudgetLine l where l.applicationId = :application and l.removalId is null"
                                + " order by l.position, l.id",
                        BudgetLine.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public List<BudgetLine> everyLine(UUID applicationId) {
        return entities.createQuery(
                        "select l from BudgetLine l where l.applicationId = :application order by l.position, l.id",
                        BudgetLine.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public boolean isTaken(UUID lineId) {
        return entities.find(BudgetLine.class, lineId) != null;
    }

    @Override
    public Map<CellKey, BudgetCell> cells(UUID applicationId, Collection<CellKey> keys) {
        var lines = keys.stream().map(CellKey::lineId).collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return Collections.emptyMap();
        }
        return entities.createQuery(
                        "select c from BudgetCell c where c.applicationId = :application and c.lineId in :lines",
                        BudgetCell.class)
                .setParameter("application", applicationId)
                .setParameter("lines", lines)
                .getResultStream()
                .collect(Collectors.toMap(BudgetCell::key, Function.identity()));
    }

    @Override
    public List<BudgetCell> cells(UUID applicationId) {
        return entities.createQuery("select c from BudgetCell c where c.applicationId = :application", BudgetCell.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public BudgetAssembly assembly(UUID applicationId, FundingCall call) {
        return new BudgetAssembly(call, subProjects(applicationId), lines(applicationId), seen(applicationId));
    }

    /** Cells by line, to look at: hundreds of entities that nobody changes would cost more than all the rest of a typed cell. */
    private Map<UUID, List<Cell>> seen(UUID applicationId) {
        return entities.createQuery(
                        "select c.lineId, c.measure, c.year, c.units, c.revision from BudgetCell c"
                                + " where c.applicationId = :application and exists"
                                + " (select 1 from BudgetLine l where l.id = c.lineId and l.removalId is null)",
                        Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Cell((Measure) row[1], (Integer) row[2], (Long) row[3], (Long) row[4]),
                                Collectors.toList())));
    }

    @Override
    public void add(SubProject subProject) {
        entities.persist(subProject);
    }

    @Override
    public void add(BudgetLine line, Collection<BudgetCell> cells) {
        entities.persist(line);
        cells.forEach(entities::persist);
    }

    @Override
    public void add(BudgetLine line, List<Integer> years) {
        entities.persist(line);
        for (var measure : line.measures()) {
            years.forEach(year -> entities.persist(new BudgetCell(line, measure, year)));
        }
    }
}
