package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.allocation.usecase.ProposeAllocation;

/**
 * The page {@code /allocation}: the workbench of a call with one of its scenarios. Amounts, locks and the cut line are
 * changed by its script through the resources of {@link org.allmenning.console.bench}; here scenarios are begun, copied,
 * named and confirmed.
 */
@RequestScoped
@Named("allocationPage")
public class AllocationPage {

    private static final String SCENARIO = "scenario";

    @Inject
    private Address address;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private Person person;

    private AllocationView view;

    @PostConstruct
    void load() {
        view = address.text(SCENARIO).isPresent()
                ? keepScenarios.view(address.id(SCENARIO))
                : proposeAllocation.view(address.id("call"));
    }

    public AllocationView getView() {
        return view;
    }

    /** Whether amounts can be typed here. */
    public boolean isEditable() {
        return view.scenario() != null && !view.confirmed() && person.may("ALLOCATE");
    }

    /** The scenario that this one is compared with first: the one before it, else the one after; null if it is alone. */
    public UUID getCompared() {
        if (view.scenario() == null) {
            return null;
        }
        UUID other = null;
        for (var one : view.scenarios()) {
            if (one.id().equals(view.scenario().id()) && other != null) {
                break;
            }
            other = one.id().equals(view.scenario().id()) ? other : one.id();
        }
        return other;
    }

    /** The two side by side, the earlier one first, as an address asks for them. */
    public String getSides() {
        var other = getCompared();
        var isLater = view.scenarios().stream()
                .filter(one -> one.id().equals(other))
                .anyMatch(one -> one.number() > view.scenario().number());
        return isLater
                ? "a=" + view.scenario().id() + "&b=" + other
                : "a=" + other + "&b=" + view.scenario().id();
    }

    public String begin() {
        return address.to(here(keepScenarios.begin(view.call().id())), Done.SCENARIO_BEGUN);
    }

    public String copy() {
        return address.to(here(keepScenarios.copy(view.scenario().id())), Done.SCENARIO_COPIED);
    }

    /** Saves the name and the remark that stand in the fields. */
    public String describe() {
        keepScenarios.describe(view.scenario().id(), seenRevision(), getName(), getRemark());
        return address.to(here(view.scenario().id()), Done.SAVED);
    }

    public String openToPanel() {
        keepScenarios.openToPanel(view.scenario().id(), true);
        return address.to(here(view.scenario().id()), Done.PANEL_LET_IN);
    }

    public String takeFromPanel() {
        keepScenarios.openToPanel(view.scenario().id(), false);
        return address.to(here(view.scenario().id()), Done.PANEL_SHUT_OUT);
    }

    public String confirm() {
        confirmAllocation.confirmScenario(view.scenario().id(), seenRevision());
        return address.to(here(view.scenario().id()), Done.CONFIRMED);
    }

    /** What was typed on the page, else what is saved. */
    public String getName() {
        return isSent() ? address.text("name").orElse("") : view.scenario().name();
    }

    public String getRemark() {
        return isSent() ? address.text("remark").orElse("") : view.scenario().remark();
    }

    /** The most characters of a name. */
    public int getLongestName() {
        return AllocationView.LONGEST_NAME;
    }

    /** The most characters of a remark. */
    public int getLongestRemark() {
        return AllocationView.LONGEST_REMARK;
    }

    /** The revision that the page shows; its script writes the newest into the field. */
    public long getRevision() {
        return view.revision();
    }

    private long seenRevision() {
        return address.text("revision")
                .filter(seen -> seen.matches("-1|\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private String here(UUID scenario) {
        return "/allocation?call=" + view.call().id() + "&scenario=" + scenario;
    }
}
