package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.correspondence.MessageText;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.SubmissionView;

/**
 * The page {@code /message}: an officer writes to the applicants of a case. The form carries a key drawn for it: pressed twice, or
 * after a lost answer, it is one message.
 */
@RequestScoped
@Named("messagePage")
public class MessagePage {

    @Inject
    private Address address;

    @Inject
    private ViewCases viewCases;

    @Inject
    private WriteToApplicants writeToApplicants;

    private SubmissionView submission;
    private String key;

    @PostConstruct
    void load() {
        submission = viewCases.submission(address.id("submission"));
        key = address.text("key").orElseGet(() -> UUID.randomUUID().toString());
    }

    public String send() {
        writeToApplicants.write(submission.id(), new IdempotencyKey(key), getText(), last());
        return address.to("/application?submission=" + submission.id(), Done.MESSAGE_SENT);
    }

    private Optional<UUID> last() {
        return address.text(CaseMessagesPage.LAST).map(sent -> address.id(CaseMessagesPage.LAST));
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    public String getKey() {
        return key;
    }

    /** As typed. */
    public String getText() {
        return address.text(MessageText.FIELD).orElse("");
    }
}
