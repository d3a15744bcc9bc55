package org.allmenning.notification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import org.allmenning.funding.CallChange;
import org.allmenning.funding.RulesRevised;
import org.allmenning.notification.Concern;
import org.allmenning.notification.Drafts;
import org.allmenning.shared.Messages;

/** Tells those with drafts in what the rules of the call changed, and why. */
@ApplicationScoped
class TellOfRules {

    private Drafts drafts;
    private Post post;

    protected TellOfRules() {}

    @Inject
    TellOfRules(Drafts drafts, Post post) {
        this.drafts = drafts;
        this.post = post;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void revised(@Observes RulesRevised revised) {
        var call = revised.call();
        var changes = new Messages.Lines(revised.version().changes().stream()
                .map(CallChange::sentence)
                .map(Serializable.class::cast)
                .toList());
        for (var writer : drafts.of(call.id())) {
            post.send(
                    writer.personId(),
                    new Concern(call.authorityId(), writer.applicationId()),
                    writer.language(),
                    "mail.rules",
                    writer.title(),
                    call.title(),
                    changes,
                    revised.version().reason(),
                    Post.address("/my/application?id=" + writer.applicationId()));
        }
    }
}
