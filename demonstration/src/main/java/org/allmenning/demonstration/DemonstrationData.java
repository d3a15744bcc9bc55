package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.shared.LocalizedText;
import org.allmenning.spreadsheet.usecase.ImportAwardList;

/** Enters the demonstration, each call once, as the people of the authorities and municipalities would. */
@ApplicationScoped
class DemonstrationData {

    private ActAs as;
    private BrowseCalls browseCalls;
    private SetUpCall setUpCall;
    private ImportAwardList importAwardList;
    private PublishAwards publishAwards;
    private Hjerteregionen hjerteregionen;

    protected DemonstrationData() {}

    @Inject
    DemonstrationData(
            ActAs as,
            BrowseCalls browseCalls,
            SetUpCall setUpCall,
            ImportAwardList importAwardList,
            PublishAwards publishAwards,
            Hjerteregionen hjerteregionen) {
        this.as = as;
        this.browseCalls = browseCalls;
        this.setUpCall = setUpCall;
        this.importAwardList = importAwardList;
        this.publishAwards = publishAwards;
        this.hjerteregionen = hjerteregionen;
    }

    @ActivateRequestContext
    void enter(Instant now) {
        var known = browseCalls.published().stream().map(call -> call.key()).toList();
        if (!known.contains("oslo-viken-2020")) {
            enterOsloViken();
        }
        if (!known.contains("bygdevekst-2023")) {
            enterBygdevekst(now);
        }
    }

    private void enterOsloViken() {
        var officer = Account.officer("oslo-viken", "Oslo og Viken");
        var call = as.account(officer, () -> {
            var id = publish(
                    Calls.text(
                            "Prosjektskjønn",
                            "Prosjektskjønn",
                            "Projektunderstöd enligt prövning",
                            "Harkinnanvarainen hankeavustus",
                            "Discretionary project grants"),
                    Calls.text(
                            "skjønnsmidlene i inntektssystemet for kommunene",
                            "skjønsmidlane i inntektssystemet for kommunane",
                            "de diskretionära medlen i kommunernas inkomstsystem",
                            "kuntien tulojärjestelmän harkinnanvaraiset varat",
                            "the discretionary funds of the municipalities’ revenue system"),
                    Calls.osloViken());
            importAwardList.importList(id, awardList());
            return id;
        });
        as.account(Account.decisionMaker("oslo-viken", "Oslo og Viken"), () -> {
            publishAwards.publish(call);
            return call;
        });
    }

    private void enterBygdevekst(Instant now) {
        as.account(
                Account.officer("kdd", "departementet"),
                () -> publish(
                        Calls.text(
                                "Bygdevekstavtaler",
                                "Bygdevekstavtalar",
                                "Landsbygdsavtal",
                                "Maaseudun kasvusopimukset",
                                "Rural growth agreements"),
                        Calls.text(
                                "retningslinjene for utlysningen",
                                "retningslinjene for utlysinga",
                                "anvisningarna för utlysningen",
                                "hakuilmoituksen ohjeet",
                                "the guidelines of the call"),
                        Calls.bygdevekst(now)));
        for (int number : List.of(1, 2)) {
            as.introduce(Account.reviewer(number, "kdd", "departementet"));
        }
        as.account(Account.LEAD_HAMMERFEST, hjerteregionen::enter);
    }

    private UUID publish(LocalizedText scheme, LocalizedText legalBasis, CallPlan plan) {
        var id = setUpCall.setUp(setUpCall.addScheme(scheme, legalBasis), plan);
        setUpCall.publish(id);
        return id;
    }

    private static byte[] awardList() {
        try (var file = DemonstrationData.class.getResourceAsStream("oslo-viken-2020.csv")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
