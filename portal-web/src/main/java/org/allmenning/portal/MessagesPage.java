package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmenning.correspondence.MessageText;
import org.allmenning.correspondence.MessageView;
import org.allmenning.correspondence.usecase.WriteToAuthority;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.web.Navigation;

/**
 * The messages on the page {@code /my/application?id=…}. The form carries a key drawn for it: pressed twice, or after a lost answer,
 * it is one message.
 */
@RequestScoped
@Named("messagesPage")
public class MessagesPage {

    private static final String SENT = "sent";

    @Inject
    private OpenApplication application;

    @Inject
    private WriteToAuthority writeToAuthority;

    @Inject
    private PageAddress address;

    private MessageView view;
    private String key;

    @PostConstruct
    void load() {
        view = writeToAuthority.view(application.getId());
        key = address.find("key").orElseGet(() -> UUID.randomUUID().toString());
    }

    public String send() {
        writeToAuthority.write(application.getId(), new IdempotencyKey(key), getText());
        return Navigation.to("/my/application?id=" + application.getId() + "&" + SENT + "=message#messages");
    }

    public MessageView getView() {
        return view;
    }

    /** Whether there is something to read or somebody to write to. */
    public boolean isShown() {
        return view.answerable() || !view.lines().isEmpty();
    }

    /** Whether a message was just sent. */
    public boolean isSent() {
        return address.find(SENT).isPresent();
    }

    public String getKey() {
        return key;
    }

    /** As typed. */
    public String getText() {
        return address.find(MessageText.FIELD).orElse("");
    }
}
