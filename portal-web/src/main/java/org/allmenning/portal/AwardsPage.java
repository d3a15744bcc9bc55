package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.Publication;
import org.allmenning.decision.usecase.ReadPublication;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** The page {@code /calls/{key}/awards}: who got how much for what, per county or flat, in the reader's alphabet. */
@RequestScoped
@Named("awardsPage")
public class AwardsPage {

    @Inject
    private ReadPublication readPublication;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private String key;
    private Publication publication;
    private AwardList list;
    private List<AwardList.County> counties;
    private AwardMap map;

    @PostConstruct
    void load() {
        key = CallAddresses.keyOf(request).orElseThrow(() -> NothingHere.because("no key"));
        publication = readPublication.of(key);
        list = publication.list();
        counties = list.counties(reader.getLanguage());
        map = AwardMap.of(publication, reader.getLanguage()).orElse(null);
    }

    public Publication getPublication() {
        return publication;
    }

    /** Null where there is none. */
    public AwardMap getMap() {
        return map;
    }

    public List<AwardList.Participation> getMunicipalities() {
        return list.municipalities(reader.getLanguage());
    }

    public String name(AwardList.Participation municipality) {
        return municipality.name(reader.getLanguage());
    }

    /** What a municipality of the map is about, for whoever points at it. */
    public String title(AwardMap.Shape shape) {
        var one = shape.participation();
        return shape.partner()
                ? say.text("awards.partnerOnMap", name(one))
                : say.text("awards.leadAndSum", name(one), one.awarded());
    }

    /** Those that the map cannot show, by name. */
    public String getOffMap() {
        return String.join(", ", map.offMap());
    }

    /** An amount inside a sentence, without its unit. */
    public String amount(Money money) {
        return Formats.amount(money, reader.getLanguage());
    }

    public String getKinds() {
        int continuing = list.continuing().orElse(0);
        return say.text("awards.kindsOf", list.number() - continuing, continuing);
    }

    /** What the steps of the map stand for, the smallest sums first. */
    public List<String> getSteps() {
        var least = map.steps();
        return List.of(
                say.text("awards.below", least.get(0)),
                say.text("awards.between", least.get(0), least.get(1)),
                say.text("awards.between", least.get(1), least.get(2)),
                say.text("awards.from", least.get(2)));
    }

    /** Of a hundred applications of a round, how many were awarded; null where nobody knows how many there were. */
    public Integer percentOf(Publication.Round round) {
        return percent(round.awards(), round.applications());
    }

    /** Where this page stays. */
    public String getPermanentAddress() {
        return AwardFiles.address(key);
    }

    public AwardList getList() {
        return list;
    }

    public List<AwardList.County> getCounties() {
        return counties;
    }

    public List<AwardRow> getRows() {
        return list.sorted(reader.getLanguage());
    }

    /** Awards that their leads said no to; in no sum. */
    public List<AwardRow> getDeclined() {
        return list.sortedDeclined(reader.getLanguage());
    }

    public List<AwardRow> getWithdrawn() {
        return list.sortedWithdrawn(reader.getLanguage());
    }

    /** Whether one list without counties is shown: because it was asked for, or because no lead has a county. */
    public boolean isFlat() {
        return "flat".equals(request.getParameter("view")) || !isDivided();
    }

    /** Whether any lead has a county at all. */
    public boolean isDivided() {
        return counties.stream().anyMatch(county -> county.name() != null);
    }

    public String lead(AwardRow row) {
        return row.leadName(reader.getLanguage());
    }

    public String partners(AwardRow row) {
        return row.partnerNames(reader.getLanguage());
    }

    /** {@code kr} or {@code €}, for the heading of the column. */
    public String getUnit() {
        return Formats.sign(list.total());
    }

    public LocalDate getAnnouncedOn() {
        return list.announcedOn();
    }

    /** The figures as people say them: {@code 11 in Viken, 3 in Oslo}. */
    public String getPerCounty() {
        return counties.stream()
                .filter(county -> county.name() != null)
                .map(county -> say.text("awards.inCounty", county.rows().size(), county.name(), county.total()))
                .collect(Collectors.joining(", "));
    }

    /** How the figures of the announcement read: with or without the number of applications and what they asked for. */
    public String getFigures() {
        var awarded = say.text("awards.awarded", list.call().authorityName(), list.total(), list.number());
        if (list.applications() == null) {
            return awarded + continuing();
        }
        var received = list.requested() == null
                ? say.text("awards.received", list.applications())
                : say.text(
                        list.requestedIsAbout() ? "awards.receivedAbout" : "awards.receivedFor",
                        list.applications(),
                        list.requested());
        return received + " " + awarded + continuing();
    }

    private String continuing() {
        return list.continuing()
                .map(number -> " " + say.text("awards.continuing", number, list.number() - number))
                .orElse("");
    }

    /** Below the awards of a county. */
    public String sumOf(AwardList.County county) {
        return say.text(
                "awards.sumOf",
                county.name() == null ? say.text("awards.noCounty") : county.name(),
                county.rows().size());
    }

    /** How many applications got something, and of a hundred how many, where it is known. */
    public String getGranted() {
        var percent = successPercent();
        return percent == null
                ? say.text("awards.grantedNumber", list.number())
                : say.text("awards.grantedOf", list.number(), percent);
    }

    private Integer successPercent() {
        return percent(list.number(), list.applications());
    }

    private static Integer percent(int awards, Integer applications) {
        return applications == null || applications == 0 ? null : (200 * awards + applications) / (2 * applications);
    }
}
