package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The one form of the page {@code /application}, after one of its buttons did its work. What else was typed in it is not saved, so
 * it stays: the page is shown again as it was sent, beside what holds now. With nothing left typed it is opened anew.
 */
@RequestScoped
class CaseForm {

    @Inject
    private Address address;

    @Inject
    private ApplicationPage applicationPage;

    @Inject
    private CaseCheckPage caseCheckPage;

    @Inject
    private CaseMessagesPage caseMessagesPage;

    @Inject
    private CaseHistoryPage caseHistoryPage;

    String done(UUID submission, Done done) {
        caseCheckPage.load();
        if (!caseCheckPage.isUnsaved() && applicationPage.getWhy().isEmpty()) {
            return address.to("/application?submission=" + submission, done);
        }
        applicationPage.load();
        caseMessagesPage.load();
        caseHistoryPage.load();
        address.tell(done);
        return null;
    }
}
