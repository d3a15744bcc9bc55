package org.allmenning.application;

import static org.allmenning.funding.ApplicationFacts.CONSENT;
import static org.allmenning.funding.ApplicationFacts.COUNCIL;
import static org.allmenning.funding.ApplicationFacts.COUNCIL_DAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;

/** Takes over what was filled in, each field for itself, or says why not. Nothing is overwritten unseen. */
public final class FieldDesk {

    private final GrantApplication application;
    private final Map<String, ApplicationField> fields;
    private final OpenedParts opened;
    private final FieldReader reader;
    private final Actor editor;
    private final Instant now;
    private final Map<String, String> changes = new TreeMap<>();
    private final List<ApplicationField> added = new ArrayList<>();

    /**
     * @param opened what can be written in now
     * @param existing the fields that were filled in before
     * @param shares what a participant bears of the financing now, in minor units
     */
    public FieldDesk(
            GrantApplication application,
            FundingCall call,
            OpenedParts opened,
            Map<String, ApplicationField> existing,
            ToLongFunction<UUID> shares,
            Actor editor,
            Language language,
            Instant now) {
        this.application = application;
        this.opened = opened;
        this.fields = new HashMap<>(existing);
        this.reader = new FieldReader(call.terms().form(), application.participants(), shares, language);
        this.editor = editor;
        this.now = now;
    }

    public FieldAnswer enter(FieldEntry entry) {
        var found = reader.read(entry.name(), entry.typed());
        if (found.isEmpty()) {
            return FieldAnswer.gone(entry.name());
        }
        var value = value(entry.name());
        var reading = found.get();
        if (!mayChange(application, editor.organisationId(), entry.name())) {
            return FieldAnswer.refused(
                    entry.name(),
                    value,
                    entry.name().startsWith(CONSENT) ? "application.partnerOnly" : "application.leadOnly");
        }
        if (!opened.field(entry.name())) {
            return FieldAnswer.refused(entry.name(), value, PartNotOpened.CODE);
        }
        if (reading.refusal() != null) {
            return FieldAnswer.refused(
                    entry.name(), value, reading.refusal(), reading.arguments().toArray(java.io.Serializable[]::new));
        }
        if (value.text().equals(reading.text())) {
            return FieldAnswer.saved(entry.name(), value);
        }
        if (value.revision() != entry.seenRevision()) {
            return FieldAnswer.conflict(entry.name(), value);
        }
        value.enter(reading.text(), editor, now);
        changes.put(entry.name(), String.valueOf(value.revision()));
        if (value instanceof ApplicationField field && fields.putIfAbsent(entry.name(), field) == null) {
            added.add(field);
        }
        return FieldAnswer.saved(entry.name(), value);
    }

    /** The names of the fields that now hold something else, with their revisions. */
    public Map<String, String> changes() {
        return Map.copyOf(changes);
    }

    /** Fields that did not exist before. */
    public List<ApplicationField> added() {
        return List.copyOf(added);
    }

    /** A partner answers for its own council and gives its own consent; nobody consents for another; the lead does the rest. */
    static boolean mayChange(GrantApplication application, UUID organisation, String name) {
        return mayChange(application.leadId(), organisation, name);
    }

    static boolean mayChange(UUID lead, UUID organisation, String name) {
        var leads = lead.equals(organisation);
        if (name.startsWith(CONSENT)) {
            return name.equals(CONSENT + organisation);
        }
        return leads || name.equals(COUNCIL + organisation) || name.equals(COUNCIL_DAY + organisation);
    }

    private FieldValue value(String name) {
        return switch (name) {
            case ApplicationFacts.TITLE -> application.titleField();
            case ApplicationFacts.SUMMARY -> application.summaryField();
            default -> {
                var known = fields.get(name);
                yield known == null ? new ApplicationField(application.id(), name) : known;
            }
        };
    }
}
