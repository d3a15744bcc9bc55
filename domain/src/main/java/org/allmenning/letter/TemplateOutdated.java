package org.allmenning.letter;

import java.util.Collection;
import java.util.List;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/**
 * Letters came to owe their reader more than an authority's template says, so none is written from it. Names every such template
 * with what it lacks.
 */
public final class TemplateOutdated extends DomainException {

    /** @param templates those that lack something, at least one */
    TemplateOutdated(Collection<TemplateLine> templates) {
        super(
                "template.outdated",
                new Messages.Series(List.copyOf(
                        templates.stream().map(TemplateOutdated::named).toList())));
    }

    private static Messages.Sentence named(TemplateLine template) {
        return new Messages.Sentence(
                "template.outdated.one",
                List.of(
                        new Messages.Key("letterKind." + template.kind()),
                        template.language().ownName(),
                        template.lacking()));
    }
}
