package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.door.Reader;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.BeginFromEarlier;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.application.usecase.ViewApplications;

/** Writing drafts. Each answer is the whole application after the change, with sums and findings. */
@Path("v1/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {

    @Inject
    private Reader reader;

    @Inject
    private StartApplication startApplication;

    @Inject
    private BeginFromEarlier beginFromEarlier;

    @Inject
    private FillIn fillIn;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private ArrangeSubProjects arrangeSubProjects;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private ViewApplications viewApplications;

    @POST
    public Response start(JsonBody body) {
        body.only("call", "title", "language", "from", "as", "years");
        var id = body.has("from")
                ? beginFromEarlier.begin(
                        body.id("from"),
                        body.text("call"),
                        body.text("title"),
                        body.language("language"),
                        body.oneOf(Beginning.class, "as") == Beginning.CONTINUATION,
                        body.oneOf(Years.class, "years") == Years.MOVED)
                : startApplication.start(body.text("call"), body.text("title"), body.language("language"));
        return created(id, id, "");
    }

    private enum Beginning {
        COPY,
        CONTINUATION
    }

    private enum Years {
        MOVED,
        KEPT
    }

    @POST
    @Path("{id}/fields")
    public Response fillIn(@PathParam("id") UUID id, JsonBody body) {
        var answers = fillIn.enter(id, FieldsJson.read(body), reader.languageOfContent());
        var saved = answers.stream().allMatch(answer -> answer.outcome() == CellAnswer.Outcome.SAVED);
        return Response.status(saved ? Response.Status.OK.getStatusCode() : ApplicationsResource.MULTI_STATUS)
                .entity(FieldsJson.write(answers, viewApplications.view(id), reader.language()))
                .build();
    }

    @PUT
    @Path("{id}/partners/{organisation}")
    @Consumes(MediaType.WILDCARD)
    public JsonObject addPartner(@PathParam("id") UUID id, @PathParam("organisation") UUID organisation) {
        changePartners.add(id, organisation);
        return application(id);
    }

    @DELETE
    @Path("{id}/partners/{organisation}")
    @Consumes(MediaType.WILDCARD)
    public JsonObject removePartner(@PathParam("id") UUID id, @PathParam("organisation") UUID organisation) {
        changePartners.remove(id, organisation);
        return application(id);
    }

    @POST
    @Path("{id}/sub-projects")
    public Response addSubProject(@PathParam("id") UUID id, JsonBody body) {
        body.only("title", "activities", "responsible");
        var part = arrangeSubProjects.add(id, body.text("title"), body.text("activities"), body.id("responsible"));
        return created(id, part, "/sub-projects/" + part);
    }

    @PUT
    @Path("{id}/sub-projects/{subProject}")
    public JsonObject describeSubProject(
            @PathParam("id") UUID id, @PathParam("subProject") UUID subProject, JsonBody body) {
        body.only("title", "activities", "responsible", "firstDay", "lastDay");
        var dated = body.has("firstDay") || body.has("lastDay");
        arrangeSubProjects.describe(
                id,
                subProject,
                body.text("title"),
                body.text("activities"),
                body.id("responsible"),
                dated ? Day.fromString(body.text("firstDay")).date() : null,
                dated ? Day.fromString(body.text("lastDay")).date() : null);
        return application(id);
    }

    @DELETE
    @Path("{id}/sub-projects/{subProject}")
    @Consumes(MediaType.WILDCARD)
    public JsonObject removeSubProject(@PathParam("id") UUID id, @PathParam("subProject") UUID subProject) {
        arrangeSubProjects.remove(id, subProject);
        return application(id);
    }

    @POST
    @Path("{id}/costs")
    public Response addCost(@PathParam("id") UUID id, JsonBody body) {
        body.only("subProject", "category", "description", "organisation");
        var line = editBudgetLines.addCost(
                id,
                body.id("subProject"),
                body.text("category"),
                body.text("description"),
                body.has("organisation") ? body.id("organisation") : null);
        return created(id, line, "/lines/" + line);
    }

    @POST
    @Path("{id}/financing")
    public Response addFinancing(@PathParam("id") UUID id, JsonBody body) {
        body.only("subProject", "source", "status", "description", "organisation");
        var line = editBudgetLines.addFinancing(
                id,
                body.id("subProject"),
                body.oneOf(FinancingSource.class, "source"),
                body.oneOf(FinancingStatus.class, "status"),
                body.text("description"),
                body.has("organisation") ? body.id("organisation") : null);
        return created(id, line, "/lines/" + line);
    }

    @DELETE
    @Path("{id}/lines/{line}")
    @Consumes(MediaType.WILDCARD)
    public JsonObject removeLine(@PathParam("id") UUID id, @PathParam("line") UUID line) {
        editBudgetLines.remove(id, line);
        return application(id);
    }

    private JsonObject application(UUID id) {
        return ApplicationJson.write(viewApplications.view(id), reader.language());
    }

    /** Says what it is called that was added, beside the application as it then is. */
    private Response created(UUID application, UUID added, String path) {
        var address = UriBuilder.fromResource(DraftsResource.class)
                .path(application + path)
                .build();
        var entity = new Fields(reader.language())
                .add("id", added)
                .put("application", application(application))
                .build();
        return Response.created(address).entity(entity).build();
    }
}
