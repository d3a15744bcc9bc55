package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.BudgetNews;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Writes what happened to a budget since the page was last told. */
@RequestScoped
public class NewsJson {

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private SheetJson sheets;

    @Inject
    private CurrentActor actor;

    JsonObjectBuilder of(BudgetNews news) {
        var present = Json.createArrayBuilder();
        news.present()
                .forEach(colleague -> present.add(Json.createObjectBuilder()
                        .add("who", name(colleague.person()))
                        .add(
                                "organisation",
                                colleague
                                        .organisation()
                                        .in(reader.getLanguage())
                                        .text())));
        return Json.createObjectBuilder()
                .add("revision", news.revision())
                .add("me", actor.get().displayName())
                .add("linesChanged", news.linesChanged())
                .add("present", present);
    }

    JsonArrayBuilder cells(BudgetNews news, ApplicationView view) {
        var cells = Json.createArrayBuilder();
        news.cells()
                .forEach(cell -> cells.add(Json.createObjectBuilder()
                        .add("line", cell.key().lineId().toString())
                        .add("measure", cell.key().measure().name())
                        .add("year", cell.key().year())
                        .add("revision", cell.revision())
                        .add("text", sheets.text(cell.key().measure(), cell.units(), view))
                        .add("before", sheets.text(cell.key().measure(), cell.before(), view))
                        .add("own", cell.own())
                        .add("who", name(cell.person()))
                        .add(
                                "organisation",
                                cell.organisation().in(reader.getLanguage()).text())
                        .add("when", Formats.time(cell.at().toLocalTime(), reader.getLanguage()))));
        return cells;
    }

    private String name(String person) {
        return person.isEmpty() ? say.text("grid.somebody") : person;
    }
}
