package org.allmenning.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * A municipality or county under one code, for as long as that code was valid. Written by the register alone, so that it
 * needs no version.
 */
@Entity
public class Area {

    @Id
    private UUID id;

    private String country;

    @Enumerated(EnumType.STRING)
    private AreaKind kind;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Embedded
    private Names names;

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "other_names")
    private String otherNames;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @ManyToMany
    @JoinTable(
            name = "area_successor",
            joinColumns = @JoinColumn(name = "area_id"),
            inverseJoinColumns = @JoinColumn(name = "successor_id"))
    private List<Area> successors;

    protected Area() {}

    public UUID id() {
        return id;
    }

    public AreaCode code() {
        return new AreaCode(country, code);
    }

    public AreaKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return names.text();
    }

    /** All official names in one, as the register spells them: {@code Gáivuotna - Kåfjord - Kaivuono}. */
    public String officialName() {
        return officialName;
    }

    /** Sami and Kven names. */
    public List<OtherName> otherNames() {
        return Arrays.stream(otherNames.split("; "))
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("=", 2))
                .map(pair -> new OtherName(pair[0], pair[1]))
                .toList();
    }

    /** The first day, or empty where the register begins later than the area. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day, or empty while it lasts. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public boolean existsOn(LocalDate day) {
        return !beginsAfter(day) && !endedBefore(day);
    }

    public boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    public boolean beginsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    /** The county of a municipality; a county has none. */
    public Optional<AreaCode> county() {
        return Optional.ofNullable(countyCode).map(county -> new AreaCode(country, county));
    }

    /** What came in its place, wholly or in part; empty while it lasts, or where the register does not say. */
    public List<Area> successors() {
        return List.copyOf(successors);
    }

    /** The organisation that governs a municipality; a county has none here. */
    public Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }
}
