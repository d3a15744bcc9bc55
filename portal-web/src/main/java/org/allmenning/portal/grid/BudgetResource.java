package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.LineAnswer;
import org.allmenning.application.LineChange;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.FollowBudget;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.organisation.usecase.FindPersons;
import org.allmenning.shared.Json;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.ReaderLanguage;

/**
 * The budget of an application: reads its sheets, takes over cells and lines, tells what others changed, and answers with what
 * follows for the lines concerned.
 */
@Path("budgets/{application}")
@Produces("application/json;charset=UTF-8")
@RequestScoped
public class BudgetResource {

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private FollowBudget followBudget;

    @Inject
    private FindPersons findPersons;

    @Inject
    private SheetJson sheets;

    @Inject
    private NewsJson news;

    @Inject
    private ReaderLanguage reader;

    @PathParam("application")
    private String application;

    /** One sheet with its words, or all of them where none is named. */
    @GET
    public String read(@QueryParam("part") String part) {
        var view = view();
        return sheets.whole(view, parts(view, part)).toString();
    }

    /** Each cell is answered for itself, in the same order; what follows from them only as far as it is new to the page. */
    @POST
    @Path("cells")
    public String enter(InputStream body) {
        var input = Input.read(body);
        var entered = enterAmounts.enterAndRead(Ids.read(application), input.cells(), reader.getLanguage());
        var lines =
                entered.answers().stream().map(answer -> answer.key().lineId()).collect(Collectors.toSet());
        return Json.createObjectBuilder()
                .add("answers", answers(entered.answers(), entered.after()))
                .add("derived", sheets.derived(entered.before(), entered.after(), lines, input.textOr("state", "")))
                .build()
                .toString();
    }

    /** Each change of a line is answered for itself, in the same order. */
    @POST
    @Path("lines")
    public String change(InputStream body) {
        var changes = Input.read(body).lineChanges();
        var answers = editBudgetLines.change(Ids.read(application), changes);
        var view = view();
        var lines = changes.stream().map(LineChange::lineId).collect(Collectors.toSet());
        return Json.createObjectBuilder()
                .add("answers", lineAnswers(answers))
                .add("derived", sheets.derived(view, lines))
                .build()
                .toString();
    }

    /** What others changed since a revision, and who is at work. */
    @GET
    @Path("news")
    public String news(@QueryParam("since") long since) {
        var told = followBudget.since(Ids.read(application), since);
        var json = news.of(told);
        if (told.revision() > since) {
            var view = view();
            var lines = told.cells().stream().map(cell -> cell.key().lineId()).collect(Collectors.toSet());
            json.add("cells", news.cells(told, view)).add("derived", sheets.derived(view, lines));
        }
        return json.build().toString();
    }

    private JsonArrayBuilder answers(List<CellAnswer> answers, ApplicationView view) {
        var others = answers.stream()
                .filter(answer -> answer.outcome() == CellAnswer.Outcome.CONFLICT)
                .map(CellAnswer::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = others.isEmpty() ? java.util.Map.<UUID, String>of() : findPersons.names(others);
        var array = Json.createArrayBuilder();
        answers.forEach(answer -> array.add(sheets.answer(answer, view, names)));
        return array;
    }

    private JsonArrayBuilder lineAnswers(List<LineAnswer> answers) {
        var array = Json.createArrayBuilder();
        answers.forEach(answer -> array.add(sheets.answer(answer)));
        return array;
    }

    private ApplicationView view() {
        return viewApplications.view(Ids.read(application));
    }

    private static List<SubProjectBudget> parts(ApplicationView view, String part) {
        if (part == null) {
            return view.budget().subProjects();
        }
        var wanted = Ids.read(part);
        var found = view.budget().subProjects().stream()
                .filter(one -> one.id().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw NothingHere.because(part);
        }
        return found;
    }
}
