package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmenning.correspondence.MessageView;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.notification.MailLine;
import org.allmenning.notification.usecase.ReadOutbox;
import org.allmenning.web.Show;

/** The messages of a case, on the pages {@code /application} and {@code /message}. */
@RequestScoped
@Named("caseMessagesPage")
public class CaseMessagesPage {

    /** The field with the newest message in sight. */
    static final String LAST = "last";

    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    @Inject
    private Address address;

    @Inject
    private WriteToApplicants writeToApplicants;

    @Inject
    private ReadOutbox readOutbox;

    @Inject
    private Show show;

    private UUID submission;
    private MessageView view;
    private List<MailLine> mails;

    @PostConstruct
    void load() {
        submission = address.id("submission");
        view = writeToApplicants.view(submission);
    }

    /** What the applicants wrote is read, as far as the page that was sent showed it. */
    public String markRead() {
        writeToApplicants.markRead(submission, address.id(LAST));
        return address.to("/application?submission=" + submission, Done.MESSAGES_READ);
    }

    public UUID getSubmission() {
        return submission;
    }

    public MessageView getView() {
        return view;
    }

    /** What was sent by e-mail about the case, newest first. */
    public List<MailLine> getMails() {
        if (mails == null) {
            mails = readOutbox.ofCase(submission);
        }
        return mails;
    }

    /** When the mail was written. */
    public String written(MailLine mail) {
        return show.moment(mail.createdAt(), HERE);
    }
}
