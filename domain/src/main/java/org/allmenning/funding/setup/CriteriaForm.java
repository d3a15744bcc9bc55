package org.allmenning.funding.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.Language;
import org.allmenning.shared.Share;

/** What reviewers score, with weights. They may add up to anything until the call is published. */
final class CriteriaForm {

    private static final String ROW = "criterion";
    private static final int HIGHEST_SCALE = 10;

    private CriteriaForm() {}

    static Map<String, String> write(CallPlan plan, Language language) {
        var written = new Written(language).put("scale", plan.scoreScale()).put("atOnce", plan.scoredAtOnce());
        for (int i = 0; i < plan.criteria().size(); i++) {
            var criterion = plan.criteria().get(i);
            var row = ROW + "." + i + ".";
            written.put(row + "code", criterion.code())
                    .put(row + "name", criterion.name())
                    .put(row + "weight", criterion.weight());
        }
        return written.fields();
    }

    static CallPlan read(CallPlan before, Typed typed) {
        var criteria = new ArrayList<Criterion>();
        for (var row : typed.rows(ROW)) {
            criteria.add(criterion(before, typed, row + ".", criteria));
        }
        return before.withCriteria(typed.number("scale", 1, HIGHEST_SCALE), typed.isTicked("atOnce"), criteria);
    }

    private static Criterion criterion(CallPlan before, Typed typed, String row, List<Criterion> soFar) {
        var name = typed.localized(row + "name", before.main(), Typed.SHORT, true);
        var weight = typed.share(row + "weight");
        if (weight.basisPoints() == 0) {
            typed.wrong(row + "weight", "setup.weight");
        }
        var taken = soFar.stream().map(Criterion::code).toList();
        var code = before.criteria().stream()
                .map(Criterion::code)
                .filter(typed.text(row + "code")::equals)
                .filter(known -> !taken.contains(known))
                .findFirst()
                .orElseGet(() -> {
                    var others = new ArrayList<>(taken);
                    before.criteria().forEach(one -> others.add(one.code()));
                    return NewCode.of(name.in(before.main()).text(), others);
                });
        return new Criterion(code, name, weight.basisPoints() == 0 ? new Share(1) : weight);
    }
}
