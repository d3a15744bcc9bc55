package org.allmenning.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.ImportedAward;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.AreaCode;
import org.allmenning.organisation.NameSakes;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.spreadsheet.AwardListCsv.Line;

/** Understands the lines of an award list with the register of the call's day at hand; collects every fault. */
final class AwardListReader {

    private static final String MUNICIPALITY = "MUNICIPALITY";
    private static final Set<String> KINDS = Set.of(
            MUNICIPALITY,
            "COUNTY_MUNICIPALITY",
            "JOINT_AUTHORITY",
            "PUBLIC_BODY",
            "UNIVERSITY",
            "ASSOCIATION",
            "COMPANY",
            "INTERNAL_UNIT",
            "INTERNAL");
    private static final int LONGEST = 300;

    private final FundingCall call;
    private final Map<String, OrganisationOnDay> municipalities;
    private final Set<String> nameSakes;
    private final List<FileFault> faults = new ArrayList<>();

    AwardListReader(FundingCall call, List<Line> lines, Organisations organisations, NameSakes nameSakes) {
        this.call = call;
        this.nameSakes = nameSakes.on(call.country(), call.codesOn());
        this.municipalities = municipalities(call, lines, organisations);
    }

    /** @throws FileRefused with all faults of all lines */
    List<ImportedAward> awards(List<Line> lines) {
        var awards = new ArrayList<ImportedAward>();
        for (var line : lines) {
            read(line, awards.size() + 1).ifPresent(awards::add);
        }
        if (!faults.isEmpty()) {
            throw new FileRefused(faults);
        }
        return awards;
    }

    private Optional<ImportedAward> read(Line line, int position) {
        var before = faults.size();
        var lead = party(line, AwardListCsv.LEAD_CODE, line.leadKind(), line.leadCode(), line.leadName());
        var partners = partners(line);
        var amount = amount(line);
        if (line.project().isEmpty() || line.project().length() > LONGEST) {
            faults.add(FileFault.at(line.number(), AwardListCsv.PROJECT, "file.projectMissing", LONGEST));
        }
        var county = county(line);
        if (faults.size() > before) {
            return Optional.empty();
        }
        var parties = new ArrayList<DecisionParty>();
        parties.add(lead);
        parties.addAll(partners);
        return Optional.of(new ImportedAward(position, county.code(), county.name(), parties, line.project(), amount));
    }

    private record County(String code, LocalizedText name) {}

    private County county(Line line) {
        var lead = municipalities.get(line.leadCode());
        if (lead == null) {
            return line.county().isEmpty()
                    ? new County(null, null)
                    : new County(line.county(), LocalizedText.of(call.title().main(), line.county()));
        }
        var named = line.county().isEmpty() || lead.countyName().texts().containsValue(line.county());
        if (!named) {
            faults.add(FileFault.at(
                    line.number(), AwardListCsv.COUNTY, "file.countyDiffers", line.county(), lead.countyName()));
        }
        return new County(lead.countyCode(), lead.countyName());
    }

    private List<DecisionParty> partners(Line line) {
        var partners = new ArrayList<DecisionParty>();
        if (!line.partners().isEmpty()) {
            for (var partner : line.partners().split("\\|", -1)) {
                var parts = partner.strip().split(":", 3);
                if (parts.length < 3) {
                    faults.add(FileFault.at(line.number(), AwardListCsv.PARTNERS, "file.partnerForm", partner.strip()));
                } else {
                    partners.add(
                            party(line, AwardListCsv.PARTNERS, parts[0].strip(), parts[1].strip(), parts[2].strip()));
                }
            }
        }
        return partners;
    }

    private DecisionParty party(Line line, String column, String typedKind, String code, String name) {
        var kind = typedKind.toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            faults.add(FileFault.at(line.number(), column, "file.kindUnknown", typedKind));
            return null;
        }
        if (!kind.equals(MUNICIPALITY)) {
            if (name.isEmpty() || name.length() > LONGEST) {
                faults.add(FileFault.at(line.number(), column, "file.nameMissing", LONGEST));
            }
            return new DecisionParty(
                    kind, null, null, LocalizedText.of(call.title().main(), name), null);
        }
        var known = municipalities.get(code);
        if (known == null) {
            faults.add(FileFault.at(line.number(), column, "file.codeUnknown", code, call.codesOn()));
            return null;
        }
        if (!name.isEmpty() && !known.name().texts().containsValue(name)) {
            faults.add(FileFault.at(line.number(), column, "file.nameDiffers", code, name, known.name()));
        }
        return new DecisionParty(
                kind, known.id(), code, known.name(), nameSakes.contains(code) ? known.countyName() : null);
    }

    private Money amount(Line line) {
        try {
            var value = new BigDecimal(line.amount());
            var units = value.movePointRight(call.currency().getDefaultFractionDigits());
            if (line.amount().matches("\\d{1,13}(\\.\\d{1,2})?")
                    && value.signum() > 0
                    && value.compareTo(BigDecimal.valueOf(AmountReader.LARGEST_WHOLE)) <= 0) {
                return call.money(units.longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            // said below, together with what is an amount but cannot stand
        }
        faults.add(FileFault.at(line.number(), AwardListCsv.AMOUNT, "file.amount", line.amount()));
        return null;
    }

    private static Map<String, OrganisationOnDay> municipalities(
            FundingCall call, List<Line> lines, Organisations organisations) {
        var codes = new TreeSet<String>();
        for (var line : lines) {
            codes.add(line.leadCode());
            for (var partner : line.partners().split("\\|", -1)) {
                var parts = partner.strip().split(":", 3);
                if (parts.length == 3) {
                    codes.add(parts[1].strip());
                }
            }
        }
        var found = new HashMap<String, UUID>();
        organisations
                .areas(call.country(), org.allmenning.organisation.AreaKind.MUNICIPALITY, call.codesOn())
                .forEach(area -> {
                    AreaCode code = area.code();
                    if (codes.contains(code.code())) {
                        area.organisationId().ifPresent(id -> found.put(code.code(), id));
                    }
                });
        var onDay = organisations.onDay(found.values(), call.codesOn());
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> onDay.get(entry.getValue())));
    }
}
