package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.funding.CallNotices;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.usecase.ViewCallSetup;

/** The page {@code /call-preview}: a call as applicants see it, or will. */
@RequestScoped
@Named("callPreview")
public class CallPreviewPage {

    @Inject
    private Address address;

    @Inject
    private ViewCallSetup viewCallSetup;

    private CallOverview call;
    private CallNotices notices;

    @PostConstruct
    void load() {
        call = viewCallSetup.call(address.id("call")).overview();
        notices = viewCallSetup.notices(call.id());
    }

    public CallOverview getCall() {
        return call;
    }

    /** The budget years: the first to the last. */
    public String getYears() {
        var years = call.years();
        var last = years.get(years.size() - 1);
        return years.size() == 1 ? last.toString() : years.get(0) + "–" + last;
    }

    public CallNotices getNotices() {
        return notices;
    }
}
