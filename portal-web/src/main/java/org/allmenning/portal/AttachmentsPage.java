package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.AttachmentType;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm.AttachmentAsked;
import org.allmenning.web.Icons;
import org.allmenning.web.Say;

/** The page {@code /my/attachments?id=…}: the files that the call asks for. */
@RequestScoped
@Named("attachmentsPage")
public class AttachmentsPage {

    private static final int MEGABYTE = 1024 * 1024;

    private static final List<String> WORDS = List.of(
            "none",
            "remove",
            "removed",
            "undo",
            "cancel",
            "again",
            "dismiss",
            "lost",
            "expired",
            "uploading",
            "uploaded");

    @Inject
    private OpenApplication application;

    @Inject
    private AttachmentRows rows;

    @Inject
    private Icons icons;

    @Inject
    private Say say;

    /** What the call asks for, in its order. */
    public List<AttachmentAsked> getAsked() {
        return view().call().terms().form().attachments();
    }

    /** Where a kind stands on the page: findings lead there. */
    public String id(AttachmentAsked asked) {
        return FormField.idOf(ApplicationFacts.ATTACHMENT + asked.code());
    }

    /** Whether the reader may add files. */
    public boolean isMine() {
        return view().mayAttach();
    }

    /** Which files a browser offers to choose. */
    public String getAccepted() {
        return Arrays.stream(AttachmentType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** How large a file may be, in MB. */
    public int getLargest() {
        return AttachmentFile.LARGEST / MEGABYTE;
    }

    /** All that the script of the page needs to begin. */
    public String getSetup() {
        var words = Json.createObjectBuilder();
        WORDS.forEach(word -> words.add(word, say.text("attachments." + word, "{0}")));
        words.add("tooLarge", say.text("attachment.tooLarge", "{0}", getLargest()));
        words.add("empty", say.text("attachment.empty", "{0}"));
        words.add("nothingMissing", say.text("fields.nothingMissing"));
        words.add("reload", say.text("fields.reload"));
        var paths = Json.createObjectBuilder();
        List.of("document", "remove", "undo", "error", "warning", "check")
                .forEach(icon -> paths.add(icon, icons.path(icon)));
        var files = Json.createArrayBuilder();
        view().attachments().forEach(file -> files.add(rows.write(view(), file)));
        return Json.createObjectBuilder()
                .add("application", view().id().toString())
                .add("mine", isMine())
                .add("largest", AttachmentFile.LARGEST)
                .add("files", files)
                .add("say", words)
                .add("icons", paths)
                .build()
                .toString();
    }

    private ApplicationView view() {
        return application.getView();
    }
}
