package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.letter.TemplateLine;
import org.allmenning.letter.usecase.EditTemplates;
import org.allmenning.organisation.usecase.FindPersons;

/** The page {@code /templates}: which template holds for every kind of letter in every language. */
@RequestScoped
@Named("templatesPage")
public class TemplatesPage {

    @Inject
    private EditTemplates editTemplates;

    @Inject
    private FindPersons findPersons;

    private List<TemplateLine> lines;
    private Map<UUID, String> names;

    @PostConstruct
    void load() {
        lines = editTemplates.all();
        names = findPersons.names(lines.stream()
                .map(TemplateLine::writtenBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    public List<TemplateLine> getLines() {
        return lines;
    }

    /** Who wrote a template, or empty. */
    public String name(TemplateLine line) {
        return line.writtenBy() == null ? "" : names.getOrDefault(line.writtenBy(), "");
    }
}
