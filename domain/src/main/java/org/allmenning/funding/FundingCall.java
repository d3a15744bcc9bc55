package org.allmenning.funding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.funding.rules.AllowedCategories;
import org.allmenning.funding.rules.AllowedSources;
import org.allmenning.funding.rules.Deadline;
import org.allmenning.funding.rules.EarliestStart;
import org.allmenning.funding.rules.InCountry;
import org.allmenning.funding.rules.LatestEnd;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.shared.Share;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * An announcement that municipalities apply to. Set up by an officer, then published; its deadline is a moment that only
 * the database's clock decides.
 */
@Entity
@Table(name = "funding_call")
public class FundingCall {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "call_key")
    private String key;

    @Column(name = "scheme_id")
    private UUID schemeId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private String country;

    @Column(name = "currency")
    private String currencyCode;

    @Column(name = "step_minor_units")
    private long stepMinorUnits;

    @Column(name = "time_zone")
    private String timeZone;

    private LocalizedText title;
    private LocalizedText purpose;
    private LocalizedText note;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Column(name = "codes_on")
    private LocalDate codesOn;

    @Column(name = "opens_at")
    private Instant opensAt;

    private Instant deadline;

    @Column(name = "announced_on")
    private LocalDate announcedOn;

    private boolean published;

    @Column(name = "frame_minor_units")
    private Long frameMinorUnits;

    @Column(name = "score_scale")
    private int scoreScale;

    @Column(name = "scored_at_once")
    private boolean scoredAtOnce;

    @Column(name = "received_applications")
    private Integer receivedApplications;

    @Column(name = "requested_about")
    private Long requestedAbout;

    private CallTerms terms;

    @Column(name = "rules_version")
    private int rulesVersion = 1;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "cost_category", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<CostCategory> categories = new ArrayList<>();

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "criterion", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "call_rule", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<CallRule> rules = new ArrayList<>();

    protected FundingCall() {}

    /** Reads what hangs on it, so that it can be looked at by itself. */
    public void loadAll() {
        Stream.of(categories, criteria, rules).flatMap(List::stream).forEach(one -> {});
    }

    public FundingCall(UUID id, UUID authorityId, UUID schemeId, CallPlan plan) {
        this.id = id;
        this.authorityId = authorityId;
        this.schemeId = schemeId;
        lay(plan);
    }

    private void lay(CallPlan plan) {
        this.key = plan.key();
        this.country = plan.country();
        this.currencyCode = plan.currency().getCurrencyCode();
        this.stepMinorUnits = plan.step().minorUnits();
        this.timeZone = plan.timeZone().getId();
        this.title = plan.title();
        this.purpose = plan.purpose();
        this.note = plan.note();
        this.firstYear = plan.firstYear();
        this.lastYear = plan.lastYear();
        this.codesOn = plan.codesOn();
        this.opensAt = plan.opensAt();
        this.deadline = plan.deadline();
        this.announcedOn = plan.announcedOn();
        this.frameMinorUnits = plan.frame() == null ? null : plan.frame().minorUnits();
        this.scoreScale = plan.scoreScale();
        this.scoredAtOnce = plan.scoredAtOnce();
        this.receivedApplications =
                plan.received() == null ? null : plan.received().applications();
        this.requestedAbout = plan.received() == null
                ? null
                : plan.received().requestedAbout().minorUnits();
        this.terms = plan.terms();
        this.categories = new ArrayList<>(plan.categories());
        this.criteria = new ArrayList<>(plan.criteria());
        this.rules = new ArrayList<>(plan.rules());
    }

    /** What is laid down now. */
    public CallPlan plan() {
        return new CallPlan(
                key,
                title,
                purpose,
                note,
                country,
                currency(),
                step(),
                timeZone(),
                firstYear,
                lastYear,
                codesOn,
                opensAt,
                deadline,
                announcedOn,
                frame().orElse(null),
                scoreScale,
                scoredAtOnce,
                received().orElse(null),
                categories,
                criteria,
                rules,
                terms);
    }

    /**
     * Lays down something else. A draft changes freely; of a published call what applicants rely on stays as it is.
     *
     * @throws FixedAfterPublication for its address, country, currency, years or moments once it is published
     * @throws CallClosed for what binds applicants once the deadline has passed
     */
    public void change(CallPlan plan, Instant now) {
        var before = RulesDocument.of(plan());
        var after = RulesDocument.of(plan);
        if (published) {
            requireSameFrame(plan);
            if (!after.bindsAs(before)) {
                requireRulesOpen(before, after, now);
                rulesVersion++;
            }
        }
        lay(plan);
        changedAt = now;
    }

    private void requireSameFrame(CallPlan plan) {
        var same = key.equals(plan.key())
                && country.equals(plan.country())
                && currency().equals(plan.currency())
                && step().equals(plan.step())
                && timeZone().equals(plan.timeZone())
                && years().equals(IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
                        .boxed()
                        .toList())
                && codesOn.equals(plan.codesOn())
                && Objects.equals(opensAt, plan.opensAt())
                && Objects.equals(deadline, plan.deadline());
        if (!same) {
            throw new FixedAfterPublication();
        }
    }

    private void requireRulesOpen(RulesDocument before, RulesDocument after, Instant now) {
        if (deadline == null || now.isAfter(deadline)) {
            throw new CallClosed();
        }
        if (scoredAtOnce && !after.scoresAs(before)) {
            throw new CriteriaInUse();
        }
    }

    /**
     * Moves the deadline to a later moment, for all.
     *
     * @throws DeadlineNotLater unless it is later than the deadline, and still to come
     */
    public void extend(Instant later, Instant now) {
        if (!published || deadline == null || !later.isAfter(deadline) || !later.isAfter(now)) {
            throw new DeadlineNotLater(this);
        }
        deadline = later;
        changedAt = now;
    }

    /**
     * Gives the criteria other weights once nobody can apply any more. That is a new version of the rules.
     *
     * @param weights by the code of each criterion, none of them nothing and together the whole
     * @throws CallStillOpen while applications come in: until then the weights are changed with the rules
     */
    public void weigh(Map<String, Share> weights, Instant now) {
        if (!isOverAt(now)) {
            throw new CallStillOpen();
        }
        criteria = new ArrayList<>(weighedBy(weights));
        rulesVersion++;
        changedAt = now;
    }

    /** The criteria as they would be with these weights; those without one keep theirs. */
    public List<Criterion> weighedBy(Map<String, Share> weights) {
        return criteria.stream()
                .map(one -> new Criterion(one.code(), one.name(), weights.getOrDefault(one.code(), one.weight())))
                .toList();
    }

    /** Whether the deadline has passed. */
    public boolean isOverAt(Instant now) {
        return published && deadline != null && now.isAfter(deadline);
    }

    /** @throws StaleCall unless the page that was sent showed the call as it is */
    public void requireVersion(long seen) {
        if (version != seen) {
            throw new StaleCall();
        }
    }

    /** @throws CallNotReady for a call that lacks something without which nobody can apply */
    public void publish() {
        Readiness.of(plan()).require();
        published = true;
    }

    /** Rises with every change; whoever changes the call names the one seen. */
    public long version() {
        return version;
    }

    /** From 1; a new one for each change of what binds applicants after publication. */
    public int rulesVersion() {
        return rulesVersion;
    }

    /** @throws RulesChanged unless these are the rules in force */
    public void requireRulesVersion(int seen) {
        if (rulesVersion != seen) {
            throw new RulesChanged();
        }
    }

    /** Open at this moment: published, opened, and not past the deadline. A deadline met exactly still counts. */
    public boolean isOpenAt(Instant now) {
        return published && opensAt != null && !now.isBefore(opensAt) && deadline != null && !now.isAfter(deadline);
    }

    /** @throws DeadlinePassed after the deadline, or where the call never was open */
    public void requireOpenAt(Instant now) {
        if (!isOpenAt(now)) {
            throw new DeadlinePassed(this);
        }
    }

    /** @throws ScoringNotOpen before the deadline, unless the call is scored at once */
    public void requireScoringOpenAt(Instant now) {
        if (!scoredAtOnce && isOpenAt(now)) {
            throw new ScoringNotOpen(this);
        }
    }

    public Money money(long minorUnits) {
        return new Money(minorUnits, currency());
    }

    /** Amounts of the years in which there are any. */
    public AmountsPerYear amounts(Map<Integer, Money> byYear) {
        return AmountsPerYear.of(currency(), List.copyOf(byYear.keySet()), byYear);
    }

    /** @throws CategoryNotInCall for a code that this call does not have */
    public CostCategory category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CategoryNotInCall(code));
    }

    /** @throws SourceNotInCall for one that the call does not take money from */
    public void requireSource(String source) {
        if (!terms.takesFrom(source)) {
            throw new SourceNotInCall(source);
        }
    }

    /** What the rules say of the facts. */
    public List<Finding> check(ApplicationFacts facts) {
        return check(facts, deadline());
    }

    /** The same for an application with a deadline of its own. */
    public List<Finding> check(ApplicationFacts facts, Optional<Instant> until) {
        return rulesInForce(until).stream()
                .flatMap(rule -> rule.check(facts).stream())
                .toList();
    }

    /** What the rules say of a lead before anything is written. */
    public List<Finding> checkLead(ApplicationFacts facts) {
        return rulesInForce().stream()
                .filter(rule -> rule.type().isAboutLead())
                .flatMap(rule -> rule.check(facts).stream())
                .toList();
    }

    /** The rules as they are written, and those that follow from the deadline, the country and the sources. */
    public List<CallRule> rulesInForce() {
        return rulesInForce(deadline());
    }

    /**
     * The same for an application with a deadline of its own.
     *
     * @param until empty where there is none
     */
    public List<CallRule> rulesInForce(Optional<Instant> until) {
        var all = new ArrayList<CallRule>();
        until.ifPresent(moment -> all.add(new CallRule(new Deadline(moment), Severity.BLOCKS, title)));
        all.add(new CallRule(new InCountry(country()), Severity.BLOCKS, title));
        if (!terms.sources().isEmpty()) {
            all.add(new CallRule(new AllowedSources(terms.sources()), Severity.BLOCKS, title));
        }
        all.addAll(rules);
        openCategories().ifPresent(open -> all.add(new CallRule(open, Severity.BLOCKS, title)));
        return List.copyOf(all);
    }

    /** That closed categories are no longer allowed, unless a rule says so already. */
    private Optional<AllowedCategories> openCategories() {
        if (categories.stream().noneMatch(CostCategory::isClosed)) {
            return Optional.empty();
        }
        var allowed = rules.stream()
                .filter(rule -> rule.severity() == Severity.BLOCKS)
                .map(CallRule::rule)
                .filter(AllowedCategories.class::isInstance)
                .map(rule -> ((AllowedCategories) rule).categories())
                .toList();
        var isNews = categories.stream().filter(CostCategory::isClosed).anyMatch(closed -> allowed.stream()
                .allMatch(codes -> codes.contains(closed.code())));
        return isNews
                ? Optional.of(new AllowedCategories(categories.stream()
                        .filter(category -> !category.isClosed())
                        .map(CostCategory::code)
                        .toList()))
                : Optional.empty();
    }

    /** How the rules speak in this call. */
    public CallWords words() {
        return CallWords.of(currency(), stepMinorUnits, timeZone(), terms.form(), categories);
    }

    /** @throws CategoryClosed for one that can no longer be chosen */
    public CostCategory openCategory(String code) {
        var category = category(code);
        if (category.isClosed()) {
            throw new CategoryClosed(category);
        }
        return category;
    }

    public boolean covers(String category) {
        return categories.stream().anyMatch(one -> one.code().equals(category) && one.isEligible());
    }

    public boolean belongsTo(UUID authority) {
        return authorityId.equals(authority);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public UUID schemeId() {
        return schemeId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public String country() {
        return country;
    }

    public Currency currency() {
        return Currency.getInstance(currencyCode);
    }

    /** The smallest amount that can be entered. */
    public Money step() {
        return money(stepMinorUnits);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public LocalizedText title() {
        return title;
    }

    public LocalizedText purpose() {
        return purpose;
    }

    public Optional<LocalizedText> note() {
        return Optional.ofNullable(note);
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    /** The budget years, in order. */
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    /** From when to when a project can last: the budget years, within the days that the rules name. */
    public ProjectPeriod longestPeriod() {
        var years = ProjectPeriod.ofYears(firstYear, lastYear);
        var first = years.firstDay();
        var last = years.lastDay();
        for (var rule : rules) {
            if (rule.rule() instanceof EarliestStart earliest && earliest.day().isAfter(first)) {
                first = earliest.day();
            } else if (rule.rule() instanceof LatestEnd latest && latest.day().isBefore(last)) {
                last = latest.day();
            }
        }
        return new ProjectPeriod(first, last);
    }

    public LocalDate codesOn() {
        return codesOn;
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<LocalDate> announcedOn() {
        return Optional.ofNullable(announcedOn);
    }

    public boolean isPublished() {
        return published;
    }

    public Optional<Money> frame() {
        return Optional.ofNullable(frameMinorUnits).map(this::money);
    }

    public int scoreScale() {
        return scoreScale;
    }

    public Optional<CallPlan.Received> received() {
        return Optional.ofNullable(receivedApplications)
                .map(number -> new CallPlan.Received(number, money(requestedAbout)));
    }

    public CallTerms terms() {
        return terms;
    }

    public List<CostCategory> categories() {
        return List.copyOf(categories);
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    public List<CallRule> rules() {
        return List.copyOf(rules);
    }
}
