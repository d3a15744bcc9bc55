package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
