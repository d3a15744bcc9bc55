package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.application.CommentPlace;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/**
 * The page {@code /return}: an officer writes beside each part of a submission what is to be completed. Its fields carry the
 * name of their place, so that a refusal finds it.
 */
@RequestScoped
@Named("returnPage")
public class ReturnPage {

    @Inject
    private Address address;

    @Inject
    private ViewCases viewCases;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private SubmissionView submission;

    /**
     * A place for a comment.
     *
     * @param name of the field
     * @param stands what was sent in there
     */
    public record Field(String name, String label, String stands) {}

    /** Fields under one heading. */
    public record Section(String title, List<Field> fields) {}

    @PostConstruct
    void load() {
        submission = viewCases.submission(address.id("submission"));
    }

    /** Sends the submission back with what was written. */
    public String sendBack() {
        returnForCompletion.sendBack(submission.id(), address.enteredDay("due"), written());
        return address.to("/application?submission=" + submission.id(), Done.RETURNED);
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    /** The application as a whole, then each sub-project. */
    public List<Section> getSections() {
        var application = submission.application();
        var sections = new ArrayList<Section>();
        var fields = new ArrayList<>(List.of(
                field(CommentPlace.TITLE, 0, application.title()),
                field(CommentPlace.SUMMARY, 0, application.summary()),
                field(CommentPlace.QUESTIONS, 0, ""),
                field(CommentPlace.COMMITMENTS, 0, ""),
                field(CommentPlace.PARTNERS, 0, names(application.partners())),
                field(CommentPlace.SUB_PROJECTS, 0, division(application))));
        if (!submission.call().terms().form().attachments().isEmpty()) {
            fields.add(field(CommentPlace.ATTACHMENTS, 0, files(application)));
        }
        sections.add(new Section(say.text("return.application"), fields));
        application.subProjects().forEach(part -> sections.add(section(part)));
        return sections;
    }

    /** What was written in a field before the page came back. */
    public String typed(String field) {
        return address.text(field).orElse("");
    }

    private Section section(SubmittedApplication.Part part) {
        var budget = say.text(
                "submission.requestedOf", part.requested().total(), part.cost().total());
        return new Section(
                part.number() + " " + part.title(),
                List.of(
                        field(CommentPlace.SUB_PROJECT, part.number(), part.activities()),
                        field(CommentPlace.BUDGET, part.number(), budget)));
    }

    private Field field(CommentPlace place, int subProject, String stands) {
        return new Field(
                new CompletionNote(place, subProject, "").field(),
                say.text("commentPlace." + place, subProject),
                stands);
    }

    private List<CompletionNote> written() {
        var notes = new ArrayList<CompletionNote>();
        for (var place : CommentPlace.values()) {
            if (!place.isOfSubProject()) {
                notes.add(note(place, 0));
            }
        }
        for (var part : submission.application().subProjects()) {
            notes.add(note(CommentPlace.SUB_PROJECT, part.number()));
            notes.add(note(CommentPlace.BUDGET, part.number()));
        }
        return notes;
    }

    private CompletionNote note(CommentPlace place, int subProject) {
        var field = new CompletionNote(place, subProject, "").field();
        return new CompletionNote(place, subProject, typed(field));
    }

    private String names(List<SubmittedApplication.Party> parties) {
        return parties.stream().map(party -> show.phrase(party.name())).collect(Collectors.joining(", "));
    }

    private static String files(SubmittedApplication application) {
        return application.attachments().stream()
                .map(SubmittedApplication.File::name)
                .collect(Collectors.joining("\n"));
    }

    private static String division(SubmittedApplication application) {
        return application.subProjects().stream()
                .map(part -> part.number() + " " + part.title())
                .collect(Collectors.joining("\n"));
    }
}
