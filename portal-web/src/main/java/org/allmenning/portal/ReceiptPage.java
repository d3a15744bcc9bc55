package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /my/receipt?submission=…}: number, time and hash of what was submitted. */
@RequestScoped
@Named("receiptPage")
public class ReceiptPage {

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private PageAddress address;

    @Inject
    private ReaderLanguage reader;

    private SubmissionView submission;
    private List<Receipt> versions;

    @PostConstruct
    void load() {
        submission = viewSubmissions.view(address.id("submission"));
        versions = viewSubmissions.receipts(submission.applicationId());
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    /** All versions, newest first. */
    public List<Receipt> getVersions() {
        return versions;
    }

    public String getLead() {
        return submission.application().lead().name().in(reader.getLanguage()).text();
    }

    /** Where the whole application can be had as a document. */
    public String getDocument() {
        return getCanonicalForm() + "/pdf";
    }

    /** Where the receipt can be had as a document. */
    public String getReceiptDocument() {
        return getCanonicalForm() + "/receipt";
    }

    /** Where the document over which the hash goes can be had. */
    public String getCanonicalForm() {
        return "/my/json/submissions/" + submission.id();
    }
}
