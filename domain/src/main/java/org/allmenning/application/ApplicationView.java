package org.allmenning.application;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.Finding;
import org.allmenning.funding.RulesVersion;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Language;

/**
 * A draft as lead and partners read it.
 *
 * @param participants the lead first; codes and names of the day that the call names
 * @param actingFor the organisation that reads
 * @param mayChangeAll whether the acting organisation is the lead
 * @param maySubmit whether the acting person may submit, were everything ready
 * @param mayWithdraw whether the acting person may withdraw the application now
 * @param opened what of it can be written in now
 * @param completions what the authority asked to be completed and no version has answered, oldest first
 * @param rulesChanges the versions of the call's rules that came after the draft was begun and that the person has not seen,
 *     newest first
 * @param fields what is filled in beside the budget, by name
 * @param attachments the files that are there, in the order in which they came
 * @param findings what the rules and the budget say now, blocking ones first
 */
public record ApplicationView(
        UUID id,
        long revision,
        CallOverview call,
        String title,
        String summary,
        Language language,
        ApplicationStatus status,
        ZonedDateTime changedAt,
        List<OrganisationOnDay> participants,
        Budget budget,
        Map<String, FieldSeen> fields,
        List<AttachmentSeen> attachments,
        List<Finding> findings,
        UUID actingFor,
        boolean mayChangeAll,
        boolean maySubmit,
        boolean mayWithdraw,
        OpenedParts opened,
        List<Completion> completions,
        List<RulesVersion.Told> rulesChanges)
        implements Serializable {

    /** A field as the reader sees it; whoever changes it names its revision. */
    public record FieldSeen(String text, long revision) implements Serializable {

        static final FieldSeen EMPTY = new FieldSeen("", 0);

        public static FieldSeen of(FieldValue value) {
            return new FieldSeen(value.text(), value.revision());
        }
    }

    public ApplicationView {
        fields = Map.copyOf(fields);
        attachments = List.copyOf(attachments);
        participants = List.copyOf(participants);
        findings = List.copyOf(findings);
        completions = List.copyOf(completions);
        rulesChanges = List.copyOf(rulesChanges);
    }

    public OrganisationOnDay lead() {
        return participants.get(0);
    }

    public List<OrganisationOnDay> partners() {
        return participants.subList(1, participants.size());
    }

    public Optional<OrganisationOnDay> participant(UUID organisation) {
        return participants.stream()
                .filter(participant -> participant.id().equals(organisation))
                .findFirst();
    }

    /**
     * Whether the reader may change a line of a sub-project, or add one: the lead all, a partner what concerns the partner.
     *
     * @param organisation whom the line names, or null
     */
    public boolean mayChange(SubProjectBudget part, UUID organisation) {
        return opened.subProject(part.id())
                && ApplicationAccess.concerns(actingFor, lead().id(), part.responsible(), organisation);
    }

    /** Whether the reader may change what stands on a page of the lead. */
    public boolean mayChange(String page) {
        return mayChangeAll && opened.page(page);
    }

    /** Whether the reader may describe a sub-project anew. */
    public boolean mayDescribe(SubProjectBudget part) {
        return mayChangeAll && opened.subProject(part.id());
    }

    /** Until when the next version is taken, or null unless the application was sent back. */
    public ZonedDateTime due() {
        return status == ApplicationStatus.RETURNED
                ? completions.get(completions.size() - 1).due()
                : null;
    }

    /** Empty where nothing is filled in. */
    public FieldSeen field(String name) {
        return fields.getOrDefault(name, FieldSeen.EMPTY);
    }

    /** Whether the reader may fill in a field: the lead most, a partner what is its own. */
    public boolean mayFill(String name) {
        return opened.field(name) && FieldDesk.mayChange(lead().id(), actingFor, name);
    }

    /** What a financing line may name: what the call takes money from, and what a line names since before. */
    public List<FinancingSource> sources() {
        var named = budget.subProjects().stream()
                .flatMap(part -> part.financing().stream())
                .map(SubProjectBudget.Financing::source)
                .collect(Collectors.toSet());
        return Arrays.stream(FinancingSource.values())
                .filter(source -> call.terms().takesFrom(source.name()) || named.contains(source))
                .toList();
    }

    /** Whether the reader may add files: lead and partners. */
    public boolean mayAttach() {
        return opened.page(CommentPlace.ATTACHMENTS.page());
    }

    /** Whether the reader may take a file out: the lead any, a partner its own. */
    public boolean mayRemove(AttachmentSeen attachment) {
        return mayAttach()
                && (lead().id().equals(actingFor) || attachment.organisation().equals(actingFor));
    }

    public boolean isEditable() {
        return status.isEditable();
    }

    public boolean isReady() {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
