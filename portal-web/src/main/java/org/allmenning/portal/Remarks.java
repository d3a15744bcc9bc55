package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.allmenning.application.ApplicationView;
import org.allmenning.funding.Finding;
import org.allmenning.web.Say;

/** Puts findings into words, each with the place where it is put right. */
@ApplicationScoped
public class Remarks {

    @Inject
    private Say say;

    /** Blocking ones first. */
    public List<Remark> of(ApplicationView view) {
        return view.findings().stream().map(finding -> remark(view, finding)).toList();
    }

    /** The same for a script. */
    public JsonArrayBuilder json(ApplicationView view) {
        var array = Json.createArrayBuilder();
        of(view).forEach(remark -> array.add(Json.createObjectBuilder()
                .add("text", remark.text())
                .add("address", remark.address())
                .add("page", remark.page())
                .add("blocks", remark.blocks())));
        return array;
    }

    /** How many findings about a sub-project stand in the way. */
    public int blocking(ApplicationView view, int subProject) {
        return (int) view.findings().stream()
                .filter(finding -> finding.blocks() && finding.place().subProject() == subProject)
                .count();
    }

    private Remark remark(ApplicationView view, Finding finding) {
        return new Remark(
                say.text(finding.code(), finding.arguments().toArray()),
                Place.of(view, finding),
                finding.place().page(),
                finding.blocks(),
                finding.source());
    }
}
