package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /my/budget?id=…&sub=…}: what stands around the budget sheet of a sub-project. */
@RequestScoped
@Named("budgetPage")
public class BudgetPage {

    @Inject
    private OpenApplication application;

    @Inject
    private Remarks remarks;

    @Inject
    private PageAddress address;

    @Inject
    private ReaderLanguage reader;

    private List<SubProjectBudget> parts;
    private SubProjectBudget part;

    @PostConstruct
    void load() {
        parts = application.getView().budget().subProjects();
        part = address.findId("sub").map(this::find).orElseGet(() -> parts.isEmpty() ? null : parts.get(0));
    }

    /** The sub-project whose sheet is shown, the first where none is named; null while there is none. */
    public SubProjectBudget getPart() {
        return part;
    }

    /** Whether all sheets are shown on one page. */
    public boolean isAll() {
        return !parts.isEmpty() && address.find("sub").filter("all"::equals).isPresent();
    }

    /** Where the sheets are read and written. */
    public String getSource() {
        return "/my/json/budgets/" + application.getId();
    }

    public List<CategorySum> getCategories() {
        return CategorySum.of(application.getView(), reader.getLanguage());
    }

    /** How many findings about a sub-project stand in the way. */
    public int problems(SubProjectBudget one) {
        return remarks.blocking(application.getView(), one.number());
    }

    public boolean isBalanced() {
        return balance().isZero();
    }

    public Money balance() {
        return application.getView().budget().balance().total();
    }

    /** How much of the largest grant is applied for, or null where there is no limit. */
    public Limit getLimit() {
        return Limit.of(application.getView()).orElse(null);
    }

    /** {@code kr} or {@code €}. */
    public String getUnit() {
        return Formats.sign(balance());
    }

    private SubProjectBudget find(UUID id) {
        return parts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> NothingHere.because(id));
    }
}
