package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.organisation.usecase.FindPersons;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.ReaderLanguage;

/** The budget sheet of one sub-project: reads it, takes over cells and lines, and answers with what follows from them. */
@Path("budgets/{application}/{part}")
@Produces("application/json;charset=UTF-8")
@RequestScoped
public class BudgetResource {

    private static final String FINANCING = "FINANCING";

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private FindPersons findPersons;

    @Inject
    private SheetJson sheets;

    @Inject
    private ReaderLanguage reader;

    @PathParam("application")
    private String application;

    @PathParam("part")
    private String part;

    /** The whole sheet with its words. */
    @GET
    public String sheet() {
        var view = view();
        return sheets.whole(view, part(view)).toString();
    }

    /** Each cell is answered for itself, in the same order. */
    @POST
    @Path("cells")
    public String enter(InputStream body) {
        var answers = enterAmounts.enter(Ids.read(application), Input.read(body).cells(), reader.getLanguage());
        var view = view();
        return Json.createObjectBuilder()
                .add("answers", answers(answers, view))
                .add("derived", sheets.derived(view, part(view)))
                .build()
                .toString();
    }

    @POST
    @Path("lines")
    public String add(InputStream body) {
        var line = Input.read(body);
        var id = FINANCING.equals(line.text("side"))
                ? editBudgetLines.addFinancing(
                        Ids.read(application),
                        Ids.read(part),
                        line.oneOf("source", FinancingSource.class),
                        line.oneOf("status", FinancingStatus.class),
                        line.text("description"),
                        line.idOrNull("organisation"))
                : editBudgetLines.addCost(
                        Ids.read(application),
                        Ids.read(part),
                        line.text("category"),
                        line.text("description"),
                        line.idOrNull("organisation"));
        var view = view();
        return Json.createObjectBuilder(sheets.whole(view, part(view)))
                .add("added", id.toString())
                .build()
                .toString();
    }

    @PUT
    @Path("lines/{line}")
    public String change(@PathParam("line") String id, InputStream body) {
        var line = Input.read(body);
        if (FINANCING.equals(line.text("side"))) {
            editBudgetLines.changeFinancing(
                    Ids.read(application),
                    Ids.read(id),
                    line.oneOf("source", FinancingSource.class),
                    line.oneOf("status", FinancingStatus.class),
                    line.text("description"),
                    line.idOrNull("organisation"));
        } else {
            editBudgetLines.changeCost(
                    Ids.read(application),
                    Ids.read(id),
                    line.text("category"),
                    line.text("description"),
                    line.idOrNull("organisation"));
        }
        var view = view();
        return Json.createObjectBuilder()
                .add("derived", sheets.derived(view, part(view)))
                .build()
                .toString();
    }

    @DELETE
    @Path("lines/{line}")
    public String remove(@PathParam("line") String id) {
        editBudgetLines.remove(Ids.read(application), Ids.read(id));
        return sheet();
    }

    private JsonArrayBuilder answers(List<CellAnswer> answers, ApplicationView view) {
        var others = answers.stream()
                .filter(answer -> answer.outcome() == CellAnswer.Outcome.CONFLICT)
                .map(CellAnswer::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = findPersons.names(others);
        var array = Json.createArrayBuilder();
        answers.forEach(answer -> array.add(sheets.answer(answer, view, names)));
        return array;
    }

    private ApplicationView view() {
        return viewApplications.view(Ids.read(application));
    }

    private SubProjectBudget part(ApplicationView view) {
        UUID wanted = Ids.read(part);
        return view.budget().subProjects().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> NothingHere.because(part));
    }
}
