package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.spreadsheet.usecase.ImportAwardList;

/** Enters the demonstration, each call once, as the people of the authorities and municipalities would. */
@ApplicationScoped
class DemonstrationData {

    private static final String OSLO_VIKEN = "oslo-viken-2020";
    private static final String BYGDEVEKST = "bygdevekst-2023";
    private static final String INNLANDET_BEFORE = "innlandet-2023";
    private static final String INNLANDET = "innlandet-2024";
    private static final String INNLANDET_DECIDED = "innlandet-2024-vedtatt";

    /** Every call that ships with the product, in the order in which they are entered. */
    static final List<String> CALLS = List.of(
            OSLO_VIKEN,
            BYGDEVEKST,
            "difi-2009-1",
            "difi-2009-2",
            INNLANDET_BEFORE,
            INNLANDET_DECIDED,
            INNLANDET,
            "finland-2022");

    private static final Map<String, String> PLACES = Map.of(
            "oslo-viken", "Oslo og Viken",
            "kdd", "departementet",
            "difi", "Difi",
            "innlandet", "Innlandet",
            "vm", "Finland");

    private final Map<String, UUID> schemes = new ConcurrentHashMap<>();
    private ActAs as;
    private BrowseCalls browseCalls;
    private SetUpCall setUpCall;
    private ImportAwardList importAwardList;
    private PublishAwards publishAwards;
    private Hjerteregionen hjerteregionen;
    private PastMoment past;
    private Innlandet innlandet;

    protected DemonstrationData() {}

    @Inject
    DemonstrationData(
            ActAs as,
            BrowseCalls browseCalls,
            SetUpCall setUpCall,
            ImportAwardList importAwardList,
            PublishAwards publishAwards,
            Hjerteregionen hjerteregionen,
            PastMoment past,
            Innlandet innlandet) {
        this.as = as;
        this.browseCalls = browseCalls;
        this.setUpCall = setUpCall;
        this.importAwardList = importAwardList;
        this.publishAwards = publishAwards;
        this.hjerteregionen = hjerteregionen;
        this.past = past;
        this.innlandet = innlandet;
    }

    @ActivateRequestContext
    void enter(Instant now) {
        var known = browseCalls.published().stream().map(call -> call.key()).toList();
        CALLS.stream().filter(key -> !known.contains(key)).forEach(key -> enter(key, begins(key, now)));
    }

    /** When a call is set up: the two of Innlandet are over, and their applications came in while they were open. */
    private static Instant begins(String key, Instant now) {
        return key.startsWith(INNLANDET) ? Innlandet.moment("opened") : now;
    }

    private void enter(String key, Instant moment) {
        var file = CallFile.read(key, moment);
        var officer = Account.officer(file.authority(), PLACES.get(file.authority()));
        as.introduce(officer);
        var call = past.at(moment, () -> as.account(officer, () -> publish(file)));
        switch (key) {
            case OSLO_VIKEN, INNLANDET_BEFORE -> enterAwards(officer, call, key);
            case BYGDEVEKST -> enterApplication();
            case INNLANDET -> innlandet.enterAndScore(key);
            case INNLANDET_DECIDED -> innlandet.enterAndDecide(key, call);
            default -> {
                // the call stands by itself
            }
        }
    }

    private void enterAwards(Account officer, UUID call, String key) {
        as.account(officer, () -> importAwardList.importList(call, awardList(key)));
        var place = PLACES.get(officer.organisation());
        as.account(Account.decisionMaker(officer.organisation(), place), () -> {
            publishAwards.publish(call);
            return call;
        });
    }

    private void enterApplication() {
        for (int number : List.of(1, 2)) {
            as.introduce(Account.reviewer(number, "kdd", PLACES.get("kdd")));
        }
        as.account(Account.LEAD_HAMMERFEST, hjerteregionen::enter);
    }

    private UUID publish(CallFile file) {
        var id = setUpCall.setUp(scheme(file), file.plan());
        setUpCall.publish(id);
        return id;
    }

    /** The rounds and years of a scheme belong together. */
    private UUID scheme(CallFile file) {
        return schemes.computeIfAbsent(
                file.authority() + "/" + file.scheme(), first -> setUpCall.addScheme(file.scheme(), file.legalBasis()));
    }

    private static byte[] awardList(String key) {
        try (var file = DemonstrationData.class.getResourceAsStream(key + ".csv")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
