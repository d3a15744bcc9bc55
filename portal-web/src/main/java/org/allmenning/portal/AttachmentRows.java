package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.AttachmentSeen;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Formats;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/** Writes the files of a page’s list as its script reads them. */
@RequestScoped
public class AttachmentRows {

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    @Inject
    private Show show;

    /** Whoever added it may have left since; then nobody is named. */
    public JsonObjectBuilder write(ApplicationView view, AttachmentSeen file) {
        var by = view.participant(file.organisation())
                .map(OrganisationOnDay::name)
                .map(name -> " · " + show.phrase(name))
                .orElse("");
        return Json.createObjectBuilder()
                .add("id", file.id().toString())
                .add("kind", file.kind())
                .add("name", file.name())
                .add("about", about(file) + by)
                .add("address", "/my/json/applications/" + view.id() + "/attachments/" + file.id())
                .add("removable", view.mayRemove(file));
    }

    private String about(AttachmentSeen file) {
        return Formats.size(file.size(), reader.getLanguage()) + " · "
                + say.text("attachmentType." + file.type()) + " · "
                + Formats.moment(file.addedAt(), reader.getLanguage());
    }
}
