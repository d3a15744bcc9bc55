package org.allmenning.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.allmenning.shared.LocalizedText;

/** A kind of cost that a call knows, with what it covers and what not. */
@Embeddable
public class CostCategory {

    private String code;
    private LocalizedText name;
    private LocalizedText guidance;

    @Column(name = "in_kind")
    private boolean inKind;

    private boolean eligible;

    protected CostCategory() {}

    public CostCategory(String code, LocalizedText name, LocalizedText guidance, boolean inKind, boolean eligible) {
        this.code = code;
        this.name = name;
        this.guidance = guidance;
        this.inKind = inKind;
        this.eligible = eligible;
    }

    public String code() {
        return code;
    }

    public LocalizedText name() {
        return name;
    }

    public LocalizedText guidance() {
        return guidance;
    }

    /** Own work, entered as hours times an hourly rate; its financing is derived. */
    public boolean isInKind() {
        return inKind;
    }

    public boolean isEligible() {
        return eligible;
    }
}
