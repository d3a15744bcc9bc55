package org.allmenning.funding.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.VatMode;
import org.allmenning.shared.Language;

/**
 * The cost categories of a call with what they cover, and where financing may come from. Once published, a category can be
 * closed but not taken away: lines may have it.
 */
final class CostsForm {

    /** Codes of the sources that a call can name, beside own work. */
    static final List<String> SOURCES = List.of(
            "THIS_CALL",
            "OWN_CASH",
            "OTHER_MUNICIPALITY",
            "COUNTY_AUTHORITY",
            "COUNTY_GOVERNOR",
            "OTHER_STATE_GRANT",
            "PRIVATE");

    private static final String ROW = "category";

    private CostsForm() {}

    static Map<String, String> write(CallPlan plan, Language language) {
        var written = new Written(language).put("vat", plan.terms().vat());
        SOURCES.stream()
                .filter(plan.terms().sources()::contains)
                .forEach(source -> written.put("source." + source, true));
        for (int i = 0; i < plan.categories().size(); i++) {
            var category = plan.categories().get(i);
            var row = ROW + "." + i + ".";
            written.put(row + "code", category.code())
                    .put(row + "name", category.name())
                    .put(row + "guidance", category.guidance())
                    .put(row + "eligible", category.isEligible())
                    .put(row + "inKind", category.isInKind())
                    .put(row + "closed", category.isClosed());
        }
        return written.fields();
    }

    static CallPlan read(CallPlan before, boolean published, Typed typed) {
        var categories = new ArrayList<CostCategory>();
        for (var row : typed.rows(ROW)) {
            categories.add(category(before, published, typed, row + ".", categories));
        }
        if (published) {
            before.categories().stream()
                    .filter(category ->
                            categories.stream().noneMatch(other -> other.code().equals(category.code())))
                    .forEach(category -> typed.wrong(ROW, "setup.closeInstead", category.name()));
        }
        var old = before.terms();
        var terms = new CallTerms(
                typed.oneOf("vat", VatMode.class),
                typed.ticked("source", SOURCES),
                old.frameByYear(),
                old.appeal(),
                old.form());
        return before.withCosts(categories, terms);
    }

    private static CostCategory category(
            CallPlan before, boolean published, Typed typed, String row, List<CostCategory> soFar) {
        var name = typed.localized(row + "name", before.main(), Typed.SHORT, true);
        var guidance = typed.localized(row + "guidance", before.main(), Typed.LONGEST, false);
        var taken = soFar.stream().map(CostCategory::code).toList();
        var known = before.categories().stream()
                .filter(category -> category.code().equals(typed.text(row + "code")))
                .filter(category -> !taken.contains(category.code()))
                .findFirst();
        var inKind = (published && known.isPresent()) ? known.get().isInKind() : typed.isTicked(row + "inKind");
        var others = new ArrayList<>(taken);
        before.categories().forEach(category -> others.add(category.code()));
        var code = known.map(CostCategory::code)
                .orElseGet(() -> NewCode.of(name.in(before.main()).text(), others));
        return new CostCategory(code, name, guidance, inKind, true)
                .with(name, guidance, typed.isTicked(row + "eligible"), typed.isTicked(row + "closed"));
    }
}
