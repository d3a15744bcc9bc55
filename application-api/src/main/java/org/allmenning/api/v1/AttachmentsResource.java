package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.UUID;
import org.allmenning.api.door.Reader;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.usecase.AttachFiles;
import org.allmenning.application.usecase.ViewApplications;

/** The files of a draft: one request, one file, as it is. */
@Path("v1/applications/{id}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    @Inject
    private Reader reader;

    @Inject
    private AttachFiles attachFiles;

    @Inject
    private ViewApplications viewApplications;

    @GET
    public JsonObject list(@PathParam("id") UUID id) {
        return AttachmentJson.list(viewApplications.view(id), reader.language());
    }

    /** The body is the file; more than the largest one is not read. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response add(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam("Content-Length") @DefaultValue("-1") long size,
            InputStream body) {
        viewApplications.view(id);
        var added = attachFiles.attach(id, kind, AttachmentFile.receive(name, body, size));
        var view = viewApplications.view(id);
        var address = UriBuilder.fromPath("v1/applications/{id}/attachments/{attachment}")
                .build(id, added);
        return Response.created(address)
                .entity(AttachmentJson.one(view, added, reader.language()))
                .build();
    }

    @GET
    @Path("{attachment}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    public Response read(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return AttachmentJson.download(attachFiles.read(id, attachment));
    }

    @DELETE
    @Path("{attachment}")
    public JsonObject remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attachFiles.remove(id, attachment);
        return AttachmentJson.list(viewApplications.view(id), reader.language());
    }
}
