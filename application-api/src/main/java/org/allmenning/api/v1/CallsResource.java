package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.allmenning.api.door.OpenData;
import org.allmenning.api.door.Reader;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.decision.usecase.ReadPublication;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.shared.Json;
import org.allmenning.shared.Settings;
import org.allmenning.spreadsheet.AwardListCsv;
import org.allmenning.spreadsheet.AwardListJson;
import org.allmenning.spreadsheet.AwardListXlsx;
import org.allmenning.spreadsheet.ThreeSixtyGiving;
import org.allmenning.spreadsheet.usecase.ImportAwardList;

/** Calls and their published awards for everyone; their applications and decisions for their authority. */
@Path("v1/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    private static final String CSV = "text/csv";

    /** Whoever accepts anything gets JSON. */
    private static final String CSV_IF_ASKED_FOR = "text/csv;qs=0.5";

    private static final String XLSX_IF_ASKED_FOR = AwardListXlsx.MEDIA_TYPE + ";qs=0.4";

    private static final String CSV_UTF8 = "text/csv; charset=utf-8; header=present";

    @Inject
    private Reader reader;

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private ReadPublication readPublication;

    @Inject
    private ViewCases viewCases;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private ImportAwardList importAwardList;

    @GET
    @OpenData
    public JsonArray calls() {
        return Fields.array(browseCalls.published(), call -> CallJson.write(call, reader.language()));
    }

    @GET
    @OpenData
    @Path("{key}")
    public JsonObject call(@PathParam("key") String key) {
        return CallJson.write(browseCalls.byKey(key), reader.language());
    }

    @GET
    @OpenData
    @Path("{key}/awards")
    public Response awards(@PathParam("key") String key, @Context Request request) {
        var tag = tag(key, "json");
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(AwardListJson.write(readAwardList.of(key), reader.language()))
                        .tag(tag)
                        .build();
    }

    @GET
    @OpenData
    @Path("{key}/awards")
    @Produces(CSV_IF_ASKED_FOR)
    public Response awardsAsCsv(@PathParam("key") String key, @Context Request request) {
        var tag = tag(key, "csv");
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(AwardListCsv.write(readAwardList.of(key), reader.language()), CSV_UTF8)
                        .tag(tag)
                        .build();
    }

    @GET
    @OpenData
    @Path("{key}/awards")
    @Produces(XLSX_IF_ASKED_FOR)
    public Response awardsAsWorkbook(@PathParam("key") String key, @Context Request request) {
        var tag = tag(key, "xlsx");
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(AwardListXlsx.write(readAwardList.of(key), reader.language()), AwardListXlsx.MEDIA_TYPE)
                        .tag(tag)
                        .build();
    }

    /** In the data standard of 360Giving. */
    @GET
    @OpenData
    @Path("{key}/awards/360giving")
    public Response awardsAsGrants(@PathParam("key") String key, @Context Request request) {
        var tag = tag(key, "360giving");
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(ThreeSixtyGiving.write(readPublication.of(key), page(key), reader.language()))
                        .tag(tag)
                        .build();
    }

    @GET
    @Path("{key}/applications")
    public JsonArray applications(@PathParam("key") String key) {
        var cases = viewCases.ofCall(browseCalls.byKey(key).id());
        return Fields.array(cases, row -> CaseJson.write(row, reader.language()));
    }

    @GET
    @Path("{key}/decisions")
    public JsonArray decisions(@PathParam("key") String key) {
        var decisions = viewDecisions.ofCall(browseCalls.byKey(key).id());
        return Fields.array(decisions, decision -> DecisionJson.write(decision, reader.language()));
    }

    @POST
    @Path("{key}/award-list")
    @Consumes(CSV)
    public JsonObject importAwardList(@PathParam("key") String key, byte[] file) {
        var awards = importAwardList.importList(browseCalls.byKey(key).id(), file);
        return Json.createObjectBuilder().add("call", key).add("awards", awards).build();
    }

    /** Where people read the awards. */
    private static String page(String key) {
        return Settings.get("ALLMENNING_BASE_URL", "http://localhost:8080") + "/calls/" + key + "/awards";
    }

    /** The stamp of the list, told apart by form and language. */
    private EntityTag tag(String key, String form) {
        return new EntityTag(
                readAwardList.stamp(key) + "/" + form + "/" + reader.language().tag());
    }
}
