package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.usecase.ViewSubmissions;

/** The page {@code /my/application?id=…}: where an application stands, what is missing, and the next step. */
@RequestScoped
@Named("applicationPage")
public class ApplicationPage {

    @Inject
    private OpenApplication application;

    @Inject
    private ViewSubmissions viewSubmissions;

    private List<Receipt> receipts;

    @PostConstruct
    void load() {
        receipts = viewSubmissions.receipts(application.getId());
    }

    /** The versions that were submitted, newest first. */
    public List<Receipt> getReceipts() {
        return receipts;
    }

    /** Whether the authority has decided. */
    public boolean isDecided() {
        return switch (application.getView().status()) {
            case AWARDED, REJECTED, ACCEPTED, DECLINED, COMPLETED, TERMINATED -> true;
            default -> false;
        };
    }

    /** Whether an award waits for the lead. */
    public boolean isAwaitingAcceptance() {
        return application.getView().status() == ApplicationStatus.AWARDED;
    }
}
