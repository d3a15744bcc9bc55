package org.allmenning.funding;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.allmenning.shared.Json;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Share;

/** What reviewers score; the weights of a call's criteria add up to the whole. */
@Embeddable
public class Criterion {

    private String code;
    private LocalizedText name;

    @Column(name = "weight_basis_points")
    private int weightBasisPoints;

    protected Criterion() {}

    public Criterion(String code, LocalizedText name, Share weight) {
        this.code = code;
        this.name = name;
        this.weightBasisPoints = weight.basisPoints();
    }

    public String code() {
        return code;
    }

    public LocalizedText name() {
        return name;
    }

    public Share weight() {
        return new Share(weightBasisPoints);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", name.json())
                .add("weight", weightBasisPoints)
                .build();
    }

    static Criterion read(JsonObject json) {
        return new Criterion(
                json.getString("code"), LocalizedText.of(json.getJsonObject("name")), new Share(json.getInt("weight")));
    }
}
