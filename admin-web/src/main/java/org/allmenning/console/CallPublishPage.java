package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.allmenning.funding.CallDraft;
import org.allmenning.funding.CallNotices;
import org.allmenning.funding.Readiness;
import org.allmenning.funding.usecase.ExtendDeadline;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The page {@code /call-publish}: what a call lacks before it is published, and afterwards its deadline and its versions. */
@RequestScoped
@Named("callPublish")
public class CallPublishPage {

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private SetUpCall setUpCall;

    @Inject
    private ExtendDeadline extendDeadline;

    private CallDraft call;
    private CallNotices notices;

    @PostConstruct
    void load() {
        call = viewCallSetup.call(address.id("call"));
        notices = viewCallSetup.notices(call.overview().id());
        typed.show(Map.of(), call.overview().title().main(), call.version());
    }

    public String publish() {
        setUpCall.publish(call.overview().id(), typed.getVersion());
        return address.to(here(), Done.CALL_PUBLISHED);
    }

    public String extend() {
        extendDeadline.extend(call.overview().id(), typed.getVersion(), typed.fields(), reader.getLanguage());
        return address.to(here(), Done.DEADLINE_EXTENDED);
    }

    public CallDraft getCall() {
        return call;
    }

    public CallNotices getNotices() {
        return notices;
    }

    /** A line of the check list in words. */
    public String words(Readiness.Item item) {
        return say.text(item.code(), item.arguments().toArray());
    }

    /** Where a line of the check list is put right. */
    public String place(Readiness.Item item) {
        var id = call.overview().id();
        return item.section().equals("RULES")
                ? "/call-rules?call=" + id
                : "/call-setup?call=" + id + "&part=" + item.section().toLowerCase(Locale.ROOT);
    }

    private String here() {
        return "/call-publish?call=" + call.overview().id();
    }
}
