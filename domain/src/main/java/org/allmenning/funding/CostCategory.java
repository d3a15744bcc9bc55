package org.allmenning.funding;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.allmenning.shared.Json;
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

    private boolean closed;

    protected CostCategory() {}

    public CostCategory(String code, LocalizedText name, LocalizedText guidance, boolean inKind, boolean eligible) {
        this.code = code;
        this.name = name;
        this.guidance = guidance;
        this.inKind = inKind;
        this.eligible = eligible;
    }

    /** The same, with other words, and closed or not. */
    public CostCategory with(LocalizedText otherName, LocalizedText otherGuidance, boolean covered, boolean isClosed) {
        var category = new CostCategory(code, otherName, otherGuidance, inKind, covered);
        category.closed = isClosed;
        return category;
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

    /** Lines that have it keep it and are told so; it cannot be chosen anew. */
    public boolean isClosed() {
        return closed;
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", name.json())
                .add("guidance", guidance.json())
                .add("inKind", inKind)
                .add("eligible", eligible)
                .add("closed", closed)
                .build();
    }

    static CostCategory read(JsonObject json) {
        var name = LocalizedText.of(json.getJsonObject("name"));
        var guidance = LocalizedText.of(json.getJsonObject("guidance"));
        var eligible = json.getBoolean("eligible");
        return new CostCategory(json.getString("code"), name, guidance, json.getBoolean("inKind"), eligible)
                .with(name, guidance, eligible, json.getBoolean("closed"));
    }
}
