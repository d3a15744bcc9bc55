package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.FieldAnswer;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.organisation.usecase.FindPersons;
import org.allmenning.portal.Remarks;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** Takes over what is filled in beside the budget, each field for itself, and answers with what is still missing. */
@Path("applications/{application}/fields")
@Produces("application/json;charset=UTF-8")
@RequestScoped
public class FieldsResource {

    @Inject
    private FillIn fillIn;

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private FindPersons findPersons;

    @Inject
    private Remarks remarks;

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    @PathParam("application")
    private String application;

    /** Answers stand in the order of the entries. */
    @POST
    public String enter(InputStream body) {
        var answers = fillIn.enter(Ids.read(application), Input.read(body).fields(), reader.getLanguage());
        var view = viewApplications.view(Ids.read(application));
        return Json.createObjectBuilder()
                .add("answers", answers(answers, view))
                .add("findings", remarks.json(view))
                .build()
                .toString();
    }

    private JsonArrayBuilder answers(List<FieldAnswer> answers, ApplicationView view) {
        var others = answers.stream()
                .filter(answer -> answer.outcome() == CellAnswer.Outcome.CONFLICT)
                .map(FieldAnswer::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = findPersons.names(others);
        var array = Json.createArrayBuilder();
        answers.forEach(answer -> array.add(answer(answer, view, names)));
        return array;
    }

    private JsonObjectBuilder answer(FieldAnswer answer, ApplicationView view, Map<UUID, String> names) {
        var json = Json.createObjectBuilder()
                .add("name", answer.name())
                .add("outcome", answer.outcome().name())
                .add("revision", answer.revision())
                .add("text", answer.text());
        if (answer.code() != null) {
            json.add("message", say.text(answer.code(), answer.arguments().toArray()));
        }
        if (answer.outcome() == CellAnswer.Outcome.CONFLICT) {
            var when = answer.changedAt().atZone(view.changedAt().getZone()).toLocalTime();
            json.add("who", names.getOrDefault(answer.changedBy(), say.text("grid.somebody")))
                    .add("when", Formats.time(when, reader.getLanguage()));
        }
        return json;
    }
}
