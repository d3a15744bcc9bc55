package org.allmenning.console.bench;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.allmenning.allocation.usecase.ChangeScenario;
import org.allmenning.allocation.usecase.KeepScenarios;
import org.allmenning.shared.Language;
import org.allmenning.web.ReaderLanguage;

/** A scenario on the workbench: reads it whole, takes one change at a time, and answers with the rows that are new. */
@Path("scenarios/{scenario}")
@Produces("application/json;charset=UTF-8")
@RequestScoped
public class ScenarioResource {

    @Inject
    private KeepScenarios keepScenarios;

    @Inject
    private ChangeScenario changeScenario;

    @Inject
    private ScenarioJson json;

    @Inject
    private ReaderLanguage reader;

    @PathParam("scenario")
    private String scenario;

    @GET
    public String read() {
        return json.whole(keepScenarios.view(id())).toString();
    }

    /** {@code {"revision": 3, "submission": …, "typed": "250 000"}}, with {@code part} and {@code year} for one cell. */
    @POST
    @Path("amounts")
    public String propose(InputStream body) {
        var input = Input.read(body);
        var typed = input.text("typed");
        return json.change(
                        input.isOfPart()
                                ? changeScenario.proposePart(
                                        id(),
                                        input.revision(),
                                        input.submission(),
                                        input.smallNumber("part"),
                                        input.smallNumber("year"),
                                        typed,
                                        language())
                                : changeScenario.propose(id(), input.revision(), input.submission(), typed, language()))
                .toString();
    }

    /** {@code {"revision": 3, "submission": …, "locked": true}}. */
    @POST
    @Path("locks")
    public String lock(InputStream body) {
        var input = Input.read(body);
        return json.change(changeScenario.lock(id(), input.revision(), input.submission(), input.flag("locked")))
                .toString();
    }

    /** {@code {"revision": 3, "rows": 18}}; without rows the line goes away. */
    @POST
    @Path("cut-line")
    public String cut(InputStream body) {
        var input = Input.read(body);
        return json.change(changeScenario.cutAfter(id(), input.revision(), input.smallNumberOrNull("rows")))
                .toString();
    }

    /** {@code {"revision": 3, "step": "10 000", "minimum": ""}}. */
    @POST
    @Path("rules")
    public String keepTo(InputStream body) {
        var input = Input.read(body);
        return json.change(changeScenario.keepTo(
                        id(), input.revision(), input.text("step"), input.text("minimum"), language()))
                .toString();
    }

    /** {@code {"revision": 3, "method": "byRank"}}. */
    @POST
    @Path("runs")
    public String run(InputStream body) {
        var input = Input.read(body);
        return json.change(changeScenario.run(id(), input.revision(), input.text("method")))
                .toString();
    }

    /** Takes back the newest change of the person: {@code {"revision": 3}}. */
    @POST
    @Path("undo")
    public String undo(InputStream body) {
        return json.change(changeScenario.undo(id(), Input.read(body).revision()))
                .toString();
    }

    private UUID id() {
        return Input.id(scenario);
    }

    private Language language() {
        return reader.getLanguage();
    }
}
