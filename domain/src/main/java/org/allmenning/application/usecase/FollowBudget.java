package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.BudgetChange;
import org.allmenning.application.BudgetHistory;
import org.allmenning.application.BudgetNews;
import org.allmenning.application.CellKey;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Presence;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.LocalizedText;

/** Lead and partners see at once what others change in the budget, and who is at work. */
@ApplicationScoped
public class FollowBudget {

    /** Three of the intervals in which an open page asks. */
    private static final Duration STILL_THERE = Duration.ofSeconds(20);

    private ApplicationAccess access;
    private BudgetHistory history;
    private Presence presence;
    private FundingCalls calls;
    private Persons persons;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected FollowBudget() {}

    @Inject
    public FollowBudget(
            ApplicationAccess access,
            BudgetHistory history,
            Presence presence,
            FundingCalls calls,
            Persons persons,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock) {
        this.access = access;
        this.history = history;
        this.presence = presence;
        this.calls = calls;
        this.persons = persons;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param seenRevision the revision of the application that the reader saw last */
    @Transactional
    @AllowedFor(APPLICANT)
    public BudgetNews since(UUID applicationId, long seenRevision) {
        var application = access.forReading(applicationId);
        var now = clock.now();
        presence.note(applicationId, actor.get(), now);
        var others = presence.since(applicationId, now.minus(STILL_THERE)).stream()
                .filter(seen -> !seen.personId().equals(actor.get().personId()))
                .toList();
        var changes = application.revision() > seenRevision
                ? history.since(applicationId, seenRevision)
                : List.<BudgetChange>of();
        var names = new Names(changes, others);
        return new BudgetNews(
                application.revision(),
                cells(application, changes, names),
                isMoreThanCells(application, seenRevision, changes),
                others.stream()
                        .map(seen -> new BudgetNews.Colleague(
                                seen.personId(),
                                names.person(seen.personId()),
                                names.organisation(seen.organisationId())))
                        .toList());
    }

    /** A revision without a change of the budget is one of partners or texts, which the page shows too. */
    private static boolean isMoreThanCells(GrantApplication application, long seen, List<BudgetChange> changes) {
        var revisions = changes.stream().map(BudgetChange::revision).distinct().count();
        return revisions < application.revision() - seen
                || changes.stream().anyMatch(change -> change.kind().concernsLines());
    }

    private List<BudgetNews.CellNews> cells(GrantApplication application, List<BudgetChange> changes, Names names) {
        var last = new LinkedHashMap<CellKey, BudgetChange>();
        changes.stream()
                .filter(change -> change.kind() == BudgetChange.Kind.CELL_ENTERED)
                .forEach(change -> last.put(change.cell(), change));
        if (last.isEmpty()) {
            return List.of();
        }
        var zone = calls.read(application.callId()).timeZone();
        return last.values().stream()
                .map(change -> new BudgetNews.CellNews(
                        change.cell(),
                        change.unitsAfter(),
                        change.cellRevision(),
                        change.unitsBefore(),
                        names.person(change.personId()),
                        names.organisation(change.organisationId()),
                        change.personId().equals(actor.get().personId()),
                        change.at().atZone(zone)))
                .toList();
    }

    private final class Names {
        private final Map<UUID, Person> people;
        private final Map<UUID, LocalizedText> houses;

        Names(List<BudgetChange> changes, List<Presence.Seen> others) {
            var personIds = new HashSet<UUID>();
            var organisationIds = new HashSet<UUID>();
            changes.forEach(change -> {
                personIds.add(change.personId());
                organisationIds.add(change.organisationId());
            });
            others.forEach(seen -> {
                personIds.add(seen.personId());
                organisationIds.add(seen.organisationId());
            });
            people = personIds.isEmpty() ? Map.of() : persons.byIds(personIds);
            houses = organisationIds.isEmpty()
                    ? Map.of()
                    : new HashMap<>(organisations.byIds(organisationIds).values().stream()
                            .collect(Collectors.toMap(Organisation::id, Organisation::name)));
        }

        String person(UUID id) {
            var found = people.get(id);
            return found == null ? "" : found.displayName().orElse("");
        }

        LocalizedText organisation(UUID id) {
            return houses.get(id);
        }
    }
}
