package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.submission.usecase.WithdrawApplication;
import org.allmenning.web.Navigation;

/** The page {@code /my/withdraw?id=…}: asks before an application is withdrawn, since nothing brings it back. */
@RequestScoped
@Named("withdrawPage")
public class WithdrawPage {

    @Inject
    private OpenApplication application;

    @Inject
    private WithdrawApplication withdrawApplication;

    private String reason;

    public String withdraw() {
        withdrawApplication.withdraw(application.getId(), reason);
        return Navigation.to("/my/application?id=" + application.getId());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
