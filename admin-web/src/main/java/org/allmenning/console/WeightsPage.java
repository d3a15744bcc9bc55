package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.allmenning.assessment.WeightsView;
import org.allmenning.assessment.usecase.WeighCriteria;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Show;

/** The page {@code /weights}: other weights of the criteria, their effect on the ranking, and only then the weights themselves. */
@RequestScoped
@Named("weightsPage")
public class WeightsPage {

    private static final String EFFECT = "effect";

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Show show;

    @Inject
    private WeighCriteria weighCriteria;

    private WeightsView view;

    @PostConstruct
    void load() {
        view = weighCriteria.view(address.id("call"));
        var saved = view.weights().stream()
                .collect(Collectors.toMap(
                        this::field, one -> show.hundredths(one.before().basisPoints())));
        typed.show(saved, view.call().title().main(), 0);
    }

    /** Shows what the weights in the fields would do. */
    public String preview() {
        view = weighCriteria.preview(view.call().id(), typed.fields(), reader.getLanguage());
        return null;
    }

    /** Makes the weights hold whose effect the page showed. */
    public String weigh() {
        preview();
        weighCriteria.weigh(
                view.call().id(), typed.fields(), address.text(EFFECT).orElse(""), reader.getLanguage());
        return address.to("/weights?call=" + view.call().id(), Done.WEIGHED);
    }

    public WeightsView getView() {
        return view;
    }

    /** Whether an effect is shown, or was when the page was sent. */
    public boolean isShown() {
        return view.isChanged() || address.text(EFFECT).isPresent();
    }

    /** The name of the field of a weight. */
    public String field(WeightsView.Weight weight) {
        return WeighCriteria.WEIGHT + weight.criterion().code();
    }

    /** The mark and the number of places that an application moves: {@code ↑ 3}. */
    public String moves(WeightsView.Row row) {
        if (row.rise() == 0) {
            return "–";
        }
        return (row.rise() > 0 ? "↑ " : "↓ ") + Math.abs(row.rise());
    }
}
