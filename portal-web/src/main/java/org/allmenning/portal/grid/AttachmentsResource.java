package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.usecase.AttachFiles;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.portal.AttachmentRows;
import org.allmenning.portal.Remarks;

/** Takes the files of an application one by one, each as it is, and answers with what is still missing. */
@Path("applications/{application}/attachments")
@Produces("application/json;charset=UTF-8")
@RequestScoped
public class AttachmentsResource {

    @Inject
    private AttachFiles attachFiles;

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private AttachmentRows rows;

    @Inject
    private Remarks remarks;

    @PathParam("application")
    private String application;

    /** The body is the file; more than the largest one is not read, and nothing of a stranger’s. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public String add(
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam("Content-Length") @DefaultValue("-1") long size,
            InputStream body) {
        viewApplications.view(id());
        return answer(attachFiles.attach(id(), kind, AttachmentFile.receive(name, body, size)));
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    public Response read(@PathParam("attachment") String attachment) {
        return Downloads.answer(attachFiles.read(id(), Ids.read(attachment)));
    }

    @DELETE
    @Path("{attachment}")
    public String remove(@PathParam("attachment") String attachment) {
        attachFiles.remove(id(), Ids.read(attachment));
        return answer(null);
    }

    @POST
    @Path("{attachment}/restoration")
    public String restore(@PathParam("attachment") String attachment) {
        attachFiles.restore(id(), Ids.read(attachment));
        return answer(Ids.read(attachment));
    }

    /** @param changed the file to be shown, or null */
    private String answer(UUID changed) {
        var view = viewApplications.view(id());
        var json = Json.createObjectBuilder().add("findings", remarks.json(view));
        view.attachments().stream()
                .filter(file -> file.id().equals(changed))
                .forEach(file -> json.add("file", rows.write(view, file)));
        return json.build().toString();
    }

    private UUID id() {
        return Ids.read(application);
    }
}
