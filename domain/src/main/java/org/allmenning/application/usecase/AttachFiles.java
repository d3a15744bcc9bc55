package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.Attachment;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.AttachmentRefused;
import org.allmenning.application.AttachmentStore;
import org.allmenning.application.Attachments;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.VirusScanner;
import org.allmenning.application.VirusScanner.Verdict;
import org.allmenning.funding.CallForm.AttachmentAsked;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Download;
import org.allmenning.shared.NothingHere;

/** Lead and partners add the files that a call asks for, read them, take them out and put them back. */
@ApplicationScoped
public class AttachFiles {

    private static final String PAGE = "attachments";

    private ApplicationAccess access;
    private Attachments attachments;
    private AttachmentStore store;
    private VirusScanner scanner;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AttachFiles() {}

    @Inject
    public AttachFiles(
            ApplicationAccess access,
            Attachments attachments,
            AttachmentStore store,
            VirusScanner scanner,
            FundingCalls calls,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.scanner = scanner;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Adds a file.
     *
     * @param kind what the call asks for, by its code
     * @return its id
     * @throws AttachmentRefused if a scanner refuses it, or there is no room for it
     * @throws NothingHere if the call does not ask for this kind
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID attach(UUID applicationId, String kind, AttachmentFile file) {
        var application = access.forPage(applicationId, PAGE);
        var asked = asked(application, kind);
        var now = clock.now();
        var attachment = new Attachment(UUID.randomUUID(), applicationId, kind, file, actor.get(), now);
        attachment.requireRoom(asked, attachments.of(applicationId));
        requireClean(file);
        store.put(file, now);
        attachments.add(attachment);
        tell(application, attachment, "attachmentAdded");
        return attachment.id();
    }

    /** Takes a file out; {@link #restore} puts it back. */
    @Transactional
    @AllowedFor(APPLICANT)
    public void remove(UUID applicationId, UUID attachmentId) {
        var application = access.forPage(applicationId, PAGE);
        var attachment = attachments.get(applicationId, attachmentId);
        attachment.requireOf(application, actor.get());
        if (!attachment.isRemoved()) {
            attachment.remove(clock.now());
            tell(application, attachment, "attachmentRemoved");
        }
    }

    /** @throws AttachmentRefused if there is no room any more */
    @Transactional
    @AllowedFor(APPLICANT)
    public void restore(UUID applicationId, UUID attachmentId) {
        var application = access.forPage(applicationId, PAGE);
        var attachment = attachments.get(applicationId, attachmentId);
        attachment.requireOf(application, actor.get());
        if (attachment.isRemoved()) {
            attachment.requireRoom(asked(application, attachment.kind()), attachments.of(applicationId));
            attachment.restore();
            tell(application, attachment, "attachmentRestored");
        }
    }

    /** A file with what is in it, for lead and partners. */
    @Transactional
    @AllowedFor(APPLICANT)
    public Download read(UUID applicationId, UUID attachmentId) {
        access.forReading(applicationId);
        var attachment = attachments.get(applicationId, attachmentId);
        return new Download(attachment.name(), attachment.type().mediaType(), store.get(attachment.sha256()));
    }

    private AttachmentAsked asked(GrantApplication application, String kind) {
        return calls.get(application.callId())
                .terms()
                .form()
                .attachment(kind)
                .orElseThrow(() -> NothingHere.because(kind));
    }

    private void requireClean(AttachmentFile file) {
        var verdict = scanner.scan(file.content());
        if (verdict == Verdict.INFECTED) {
            throw AttachmentRefused.infected(file.name());
        } else if (verdict == Verdict.UNKNOWN) {
            throw AttachmentRefused.notScanned(file.name());
        }
    }

    private void tell(GrantApplication application, Attachment attachment, String deed) {
        deeds.fire(new Deed(
                application.id(),
                null,
                deed,
                Map.of("kind", attachment.kind(), "name", attachment.name(), "sha256", attachment.sha256())));
    }
}
