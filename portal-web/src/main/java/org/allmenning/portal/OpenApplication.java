package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.Completion;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The application that the address names by {@code id} or {@code application}, for the frame that all of its pages share. Read once per request. */
@RequestScoped
@Named("theApplication")
public class OpenApplication {

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private PageAddress address;

    @Inject
    private Remarks remarks;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    private ApplicationView view;
    private List<Task> tasks;

    @PostConstruct
    void load() {
        view = viewApplications.view(address.findId("id").orElseGet(() -> address.id("application")));
        tasks = Task.of(view);
    }

    public ApplicationView getView() {
        return view;
    }

    public UUID getId() {
        return view.id();
    }

    public List<Task> getTasks() {
        return tasks;
    }

    /** Whether the call asks for something on a page. */
    public boolean has(String page) {
        return tasks.stream().anyMatch(task -> task.page().equals(page));
    }

    /** The page after this one. */
    public Task next(String page) {
        return tasks.stream()
                .dropWhile(task -> !task.page().equals(page))
                .skip(1)
                .findFirst()
                .orElseGet(() -> tasks.get(tasks.size() - 1));
    }

    /** The page before this one; the first has none and is its own. */
    public Task previous(String page) {
        return tasks.stream()
                .takeWhile(task -> !task.page().equals(page))
                .reduce((before, after) -> after)
                .orElseGet(() -> tasks.get(0));
    }

    public long getTasksDone() {
        return tasks.stream().filter(Task::isDone).count();
    }

    public boolean isEditable() {
        return view.isEditable();
    }

    /** Whether the rules let it be submitted. */
    public boolean isReady() {
        return view.isReady();
    }

    /** What the rules say, blocking ones first. */
    public List<Remark> getRemarks() {
        return remarks.of(view);
    }

    public List<Remark> getBlocking() {
        return getRemarks().stream().filter(Remark::blocks).toList();
    }

    /** The first thing in the way, or null. */
    public Remark getFirst() {
        return getBlocking().stream().findFirst().orElse(null);
    }

    /** What a page's task says under its name: what is missing there first, else what the page is about. */
    public String words(Task task) {
        return getBlocking().stream()
                .filter(remark -> remark.page().equals(task.page()))
                .map(Remark::text)
                .findFirst()
                .orElseGet(() -> say.text("tasks." + task.page() + ".about"));
    }

    /** {@code 2 things missing}, or the word of the state. */
    public String state(Task task) {
        return say.text("tasks.state." + task.state(), task.problems());
    }

    /** Whether the reader is offered to withdraw the application. */
    public boolean isMayWithdraw() {
        return view.mayWithdraw();
    }

    /** Which words tell why a page of the lead cannot be changed by the reader. */
    public String whyLocked(String page) {
        if (!isEditable()) {
            return "application.lockedText";
        }
        return view.opened().page(page) ? "application.leadOnly" : "application.notOpened";
    }

    /** What the case officer wrote at a place, while it waits for an answer. */
    public List<Completion.Comment> comments(String place, UUID subProject) {
        return view.completions().stream()
                .flatMap(completion -> completion.comments().stream())
                .filter(comment -> comment.place().name().equals(place))
                .filter(comment -> Objects.equals(comment.subProject(), subProject))
                .toList();
    }

    /** All of it, each with the place where it is put right. */
    public List<OfficerComment> getComments() {
        return OfficerComment.of(view, say);
    }

    /** The day of the last return. */
    public LocalDate getLastReturned() {
        var completions = view.completions();
        return completions.get(completions.size() - 1).requestedAt().toLocalDate();
    }

    public String page(String name) {
        return Place.page(view.id(), name);
    }

    public String budget(UUID subProject) {
        return Place.budget(view.id(), subProject);
    }

    public String getColour() {
        return StatusColour.of(view.status());
    }

    /** The name of a participant; lines of old may name somebody who no longer takes part. */
    public String name(UUID organisation) {
        return Optional.ofNullable(organisation)
                .flatMap(view::participant)
                .map(this::name)
                .orElse("");
    }

    public String name(OrganisationOnDay organisation) {
        return organisation.name().in(reader.getLanguage()).text();
    }

    /** All that take part, in a sentence. */
    public String getParticipants() {
        return String.join(", ", view.participants().stream().map(this::name).toList());
    }
}
