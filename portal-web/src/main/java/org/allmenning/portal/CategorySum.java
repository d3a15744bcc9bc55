package org.allmenning.portal;

import java.io.Serializable;
import java.util.List;
import org.allmenning.application.ApplicationView;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/** What a cost category costs in the whole application. */
public record CategorySum(String name, Money amount) implements Serializable {

    /** In the order of the budget; categories without a cost are left out. */
    public static List<CategorySum> of(ApplicationView view, Language language) {
        return view.budget().costByCategory().entrySet().stream()
                .filter(entry -> !entry.getValue().isNothing())
                .map(entry -> new CategorySum(
                        name(view, entry.getKey(), language), entry.getValue().total()))
                .toList();
    }

    /** The name of a category in the call, or its code where the call has it no longer. */
    static String name(ApplicationView view, String code, Language language) {
        return view.call().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().in(language).text())
                .findFirst()
                .orElse(code);
    }
}
